using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>A certificate and where it was found.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Source">File name, or archive and entry as <c>cert.zip/uca_1.cer</c>; it decides nothing.</param>
public sealed record SourcedCertificate(Certificate Certificate, string Source);

/// <summary>What was found in the bytes that a CA sent.</summary>
/// <param name="Certificates">In the order found; the same certificate may be there twice.</param>
/// <param name="Problems">One for each thing that is no certificate or is damaged, with the detail <c>source</c>.</param>
public sealed record Response(IReadOnlyList<SourcedCertificate> Certificates, IReadOnlyList<Problem> Problems)
{
    /// <summary>Several files as one delivery.</summary>
    public static Response Join(IEnumerable<Response> responses)
    {
        var all = responses.ToList();
        return new Response([.. all.SelectMany(one => one.Certificates)], [.. all.SelectMany(one => one.Problems)]);
    }
}
