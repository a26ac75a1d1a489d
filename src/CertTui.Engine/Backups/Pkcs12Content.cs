using System.Security.Cryptography;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Backups;

/// <summary>What an opened PKCS#12 file holds. Disposing clears the keys.</summary>
/// <param name="Keys">In the order of the file.</param>
/// <param name="Certificates">In the order of the file.</param>
public sealed record Pkcs12Content(IReadOnlyList<Pkcs12Key> Keys, IReadOnlyList<Pkcs12Certificate> Certificates) : IDisposable
{
    /// <summary>The first key; null in a file of certificates only.</summary>
    public Pkcs12Key? Key => Keys.Count > 0 ? Keys[0] : null;

    /// <summary>The certificate of the first key, by public key; null where it is not there.</summary>
    public Pkcs12Certificate? Leaf => Certificates.FirstOrDefault(entry => entry.Certificate.SpkiSha256 == Key?.SpkiSha256);

    /// <summary>The certificates that issue others, each once.</summary>
    public IEnumerable<Certificate> Authorities =>
        Certificates.Select(entry => entry.Certificate).Where(certificate => certificate.IsAuthority).Distinct();

    public void Dispose()
    {
        foreach (var key in Keys)
            CryptographicOperations.ZeroMemory(key.Pkcs8);
    }
}

/// <summary>A private key of a PKCS#12 file.</summary>
/// <param name="Pkcs8">PrivateKeyInfo (RFC 5208), in the clear.</param>
/// <param name="SpkiSha256">SHA-256 of its public key, upper-case hex.</param>
/// <param name="Algorithm"><c>rsa</c> or <c>ec</c>.</param>
public sealed record Pkcs12Key(byte[] Pkcs8, string SpkiSha256, string Algorithm)
{
    // The compiler's own text would print what is in the fields.
    public override string ToString() => $"{Algorithm} {SpkiSha256[..8]}";
}

/// <summary>A certificate of a PKCS#12 file and the friendly name that lies beside it.</summary>
public sealed record Pkcs12Certificate(Certificate Certificate, string? FriendlyName);

/// <summary>What came of opening a PKCS#12 file: its content, or why not.</summary>
public sealed record Pkcs12Reading(Pkcs12Content? Content, Problem? Problem)
{
    /// <exception cref="Refusal">The problem.</exception>
    public Pkcs12Content Require() => Content ?? throw new Refusal(Problem!);
}
