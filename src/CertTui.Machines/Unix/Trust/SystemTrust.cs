using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Trust;

/// <summary>The roots of a Unix system, by its own program; each that is added is a file that bears its fingerprint.</summary>
internal sealed class SystemTrust(TrustLayout layout) : ISystemTrust
{
    private const int LargestBundle = 16 * 1024 * 1024;
    private const string Label = "CERTIFICATE";

    public string Command => $"{layout.Program} {string.Join(' ', layout.Arguments)}".TrimEnd();

    // Debian's program takes names that end in .crt only.
    public string PathOf(Certificate root) => Path.Combine(layout.Anchors, $"certtui-{root.Fingerprint[..16].ToLowerInvariant()}.crt");

    public bool Holds(Certificate root)
    {
        var text = Encoding.Latin1.GetString(DurableFile.Read(layout.Bundle, LargestBundle)).AsSpan();
        while (PemEncoding.TryFind(text, out var block))
        {
            if (text[block.Label].SequenceEqual(Label) && Convert.FromBase64String(text[block.Base64Data].ToString()).AsSpan().SequenceEqual(root.Der))
                return true;
            text = text[block.Location.End..];
        }
        return false;
    }

    public void Add(Certificate root)
    {
        if (Holds(root))
            return;
        DurableFile.WriteNew(PathOf(root), PemFile.Bytes(Label, root.Der), DurableFile.Readable);
        try
        {
            Update(layout.Arguments);
            if (!Holds(root))
                throw Failed(layout.Bundle);
        }
        catch (Refusal)
        {
            DurableFile.Delete(PathOf(root));
            _ = Run(Renewing);
            throw;
        }
    }

    public void Remove(Certificate root)
    {
        if (!File.Exists(PathOf(root)))
            return;
        DurableFile.Delete(PathOf(root));
        Update(Renewing);
    }

    private IReadOnlyList<string> Renewing => layout.Renewing is { } more ? [.. layout.Arguments, more] : layout.Arguments;

    private void Update(IReadOnlyList<string> arguments)
    {
        if (Run(arguments) is { IsGood: false } answer)
            throw Failed((answer.Errors + " " + answer.Output).ReplaceLineEndings(" ").Trim());
    }

    private Answer Run(IReadOnlyList<string> arguments) => Child.Run(layout.Program, arguments, new Dictionary<string, string>());

    private Refusal Failed(string reason) => new("trust-update-failed", ("program", Command), ("reason", reason));
}
