using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests;

/// <summary>A backup that another server made, with the roots of its CA: made once for all tests that restore it.</summary>
internal static class PreparedBackup
{
    private static readonly Lazy<(byte[] Pfx, string Fingerprint, Certificate[] Roots)> Made = new(Make);

    public static string Fingerprint => Made.Value.Fingerprint;

    /// <summary>The file lies in the order folder; Windows had brought the roots by itself, the one that shortens the chain too.</summary>
    public static void LayOn(Machine machine)
    {
        machine.Files.WriteNew("restore.pfx", Made.Value.Pfx, ownerOnly: true);
        foreach (var root in Made.Value.Roots)
            machine.Stores.Put(StoreName.Root, new StoredCertificate(root));
    }

    private static (byte[] Pfx, string Fingerprint, Certificate[] Roots) Make()
    {
        using var other = new Walker();
        var end = other.Run(SampleAnswers.FourTier.With(("drill", "no"), ("backupPath", "made.pfx")));
        Assert.Equal(RunEnd.Done, end);
        var roots = other.Machine.Stores.List(StoreName.Root).Select(stored => stored.Certificate).ToArray();
        return (other.Machine.Files.Read("made.pfx"), other.Walk.Known.Fact("certificate")!, roots);
    }
}
