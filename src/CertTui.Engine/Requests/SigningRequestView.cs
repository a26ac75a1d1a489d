using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Requests;

/// <summary>What a certification request says (RFC 2986), read back from its bytes.</summary>
/// <param name="Der">The request.</param>
/// <param name="Subject">The attributes in the order written, by short name (CN, O, ...).</param>
/// <param name="Names">dNSName entries of the requested subject alternative name.</param>
/// <param name="KeyDescription">For instance <c>RSA 2048</c>.</param>
/// <param name="HashAlgorithm">For instance <c>SHA-256</c>; the signature's OID where it is unknown.</param>
/// <param name="SpkiSha256">SHA-256 of the public key, upper-case hex.</param>
public sealed record SigningRequestView(
    byte[] Der,
    DistinguishedName Subject,
    IReadOnlyList<string> Names,
    string KeyDescription,
    string HashAlgorithm,
    string SpkiSha256)
{
    /// <summary>DER, or text with either label. Never throws.</summary>
    public static SigningRequestReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x30, ..] && SigningRequestFields.TryRead(bytes) is { } binary)
            return binary.Judge();
        var blocks = ArmourReader.Read(TextBytes.Read(bytes))
            .Where(block => block.Label.EndsWith("CERTIFICATE REQUEST", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (blocks.Count != 1)
            return SigningRequestReading.Refused(Problem.Error(blocks.Count == 0 ? "not-a-signing-request" : "several-signing-requests"));
        return SigningRequestFields.TryRead(blocks[0].Content)?.Judge()
            ?? SigningRequestReading.Refused(Problem.Error("malformed", ("what", "request"), ("reason", "base64 or ASN.1")));
    }
}

/// <summary>A request, or why there is none.</summary>
/// <param name="View">Null where it cannot be read at all.</param>
/// <param name="Problems">Errors where it must not be sent (its own signature fails), warnings where a CA will object.</param>
public sealed record SigningRequestReading(SigningRequestView? View, IReadOnlyList<Problem> Problems)
{
    internal static SigningRequestReading Refused(Problem problem) => new(null, [problem]);
}
