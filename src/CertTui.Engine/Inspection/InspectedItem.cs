using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Inspection;

/// <summary>Something found in a file.</summary>
/// <param name="Place">Where in the file: the entry of an archive, the alias of a key store; empty for the file itself.</param>
public abstract record InspectedItem(string Place);

/// <param name="Place">Where in the file.</param>
/// <param name="Certificate">Readable in all its fields.</param>
/// <param name="FriendlyName">The name beside it in a PFX; null where there is none.</param>
public sealed record InspectedCertificate(string Place, Certificate Certificate, string? FriendlyName = null) : InspectedItem(Place);

/// <param name="Place">Where in the file.</param>
/// <param name="Request">A certification request.</param>
public sealed record InspectedRequest(string Place, SigningRequestView Request) : InspectedItem(Place);

/// <summary>A private key; the key itself is not kept.</summary>
/// <param name="Place">Where in the file.</param>
/// <param name="Form">How it is written: <c>PKCS#1</c>, <c>PKCS#8</c>, <c>SEC1</c>, <c>PKCS#12</c>, <c>JKS</c>, <c>OpenSSH</c> or <c>OpenSSL</c>.</param>
/// <param name="Algorithm"><c>RSA 2048</c>, <c>EC P-256</c>; an OID where it is another; null where it is encrypted.</param>
/// <param name="SpkiSha256">SHA-256 of its public key, upper-case hex; null where it is not known.</param>
/// <param name="Protection">The cipher, where it is encrypted; else null.</param>
public sealed record InspectedKey(string Place, string Form, string? Algorithm, string? SpkiSha256, Protection? Protection) : InspectedItem(Place)
{
    public bool IsEncrypted => Protection is not null;
}

/// <param name="Place">Where in the file.</param>
/// <param name="List">A certificate revocation list.</param>
public sealed record InspectedList(string Place, RevocationList List) : InspectedItem(Place);
