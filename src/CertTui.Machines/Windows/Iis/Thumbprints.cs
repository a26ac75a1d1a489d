using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>http.sys names certificates by SHA-1, the program by SHA-256.</summary>
internal sealed class Thumbprints
{
    private readonly Dictionary<string, string> fingerprints = [];

    public static Thumbprints Of(ICertificateStores stores)
    {
        var thumbprints = new Thumbprints();
        foreach (var stored in stores.List(StoreName.Personal))
            thumbprints.fingerprints[Convert.ToHexString(SHA1.HashData(stored.Certificate.Der))] = stored.Certificate.Fingerprint;
        return thumbprints;
    }

    /// <summary>SHA-256; null where no certificate of the Personal store has the thumbprint.</summary>
    public string? FingerprintOf(string thumbprint) => fingerprints.GetValueOrDefault(thumbprint);

    /// <exception cref="Refusal"><c>certificate-not-found</c></exception>
    public string ThumbprintOf(string fingerprint) => fingerprints.FirstOrDefault(entry => entry.Value == fingerprint).Key
        ?? throw new Refusal("certificate-not-found", ("fingerprint", fingerprint));
}
