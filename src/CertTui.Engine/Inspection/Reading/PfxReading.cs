using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.Encryption;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>Opens a PFX with the given password, or without one: then no password and the empty one are tried.</summary>
internal sealed class PfxReading(Contents contents, char[]? password)
{
    public void Read(string place, byte[] file)
    {
        if (Pkcs12Protection.TryRead(file)?.Unsupported is { } part)
            throw new Refusal("unsupported", ("what", "pfx"), ("reason", part.Algorithm));
        using var content = Pkcs12Reader.Read(file, password, InspectionLimits.Iterations, InspectionLimits.Patience).Require();
        foreach (var key in content.Keys)
            Add(place, key);
        foreach (var entry in content.Certificates)
            contents.Add(new InspectedCertificate(place, entry.Certificate, entry.FriendlyName));
    }

    private void Add(string place, Pkcs12Key key)
    {
        using var opened = PrivateKeyInfo.Open(key.Pkcs8) ?? throw new CryptographicException(key.Algorithm);
        contents.AddKey(place, "PKCS#12", opened);
    }
}
