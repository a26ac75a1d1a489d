using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.Encryption;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>Opens a PFX with the given password, or without one: then no password and the empty one are tried.</summary>
internal sealed class PfxReading(Contents contents, char[]? password)
{
    // .NET reads bags inside bags by recursion, and copies at each level: a hostile file would end the process, or take minutes.
    private const int StackBytes = 128 * 1024 * 1024;

    // So few bytes have no room for the levels that take long, and on a busy machine the work that is allowed may.
    private const int QuickBytes = 64 * 1024;

    public void Read(string place, byte[] file)
    {
        if (file.Length > InspectionLimits.PfxBytes)
            throw TooLarge(file.Length, InspectionLimits.PfxBytes);
        if (Pkcs12Protection.TryRead(file)?.Unsupported is { } part)
            throw new Refusal("unsupported", ("what", "pfx"), ("reason", part.Algorithm));
        using var content = Open(file).Require();
        foreach (var key in content.Keys)
            Add(place, key);
        foreach (var entry in content.Certificates)
            contents.Add(new InspectedCertificate(place, entry.Certificate, entry.FriendlyName));
    }

    // What does not come back in time is left to itself: it ends by its own limits, and nothing waits for it.
    private Pkcs12Reading Open(byte[] file)
    {
        Pkcs12Reading? reading = null;
        var secret = (password ?? []).ToArray();
        var thread = new Thread(
            () =>
            {
                reading = Pkcs12Reader.Read(file, secret, InspectionLimits.Iterations);
                Array.Clear(secret);
            },
            StackBytes)
        { IsBackground = true };
        thread.Start();
        var patience = file.Length <= QuickBytes ? Timeout.InfiniteTimeSpan : InspectionLimits.Patience;
        return thread.Join(patience) ? reading! : throw TooLarge(file.Length, InspectionLimits.PfxBytes);
    }

    private void Add(string place, Pkcs12Key key)
    {
        using var opened = PrivateKeyInfo.Open(key.Pkcs8) ?? throw new CryptographicException(key.Algorithm);
        contents.AddKey(place, "PKCS#12", opened);
    }

    private static Refusal TooLarge(long found, long maximum) => new("too-large", ("what", "pfx"), ("found", $"{found}"), ("maximum", $"{maximum}"));
}
