using CertTui.Engine;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Inspection.Relations;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>The objects of <c>inspect --json</c>; their field names are stable.</summary>
internal sealed class InspectJson(Output output, Texts texts)
{
    public void Tell(InspectedFile file)
    {
        var isOpened = file.Kind == FileKind.Pfx && file.Items.Count > 0;
        List<(string, object?)> fields =
        [
            ("file", file.Name),
            ("type", file.Kind.Name()),
            ("items", file.Items.Select(ItemOf)),
            ("problems", file.Problems.Select(ProblemOf)),
        ];
        if (file.Kind == FileKind.Pfx)
            fields.AddRange([
                ("keys", isOpened ? file.Items.OfType<InspectedKey>().Count() : null),
                ("certificates", isOpened ? file.Items.OfType<InspectedCertificate>().Count() : null),
                ("mac", ProtectionOf(file.Pfx?.Mac)),
                ("keyBag", ProtectionOf(file.Pfx?.Key)),
                ("certificateBag", ProtectionOf(file.Pfx?.Certificates)),
            ]);
        output.Object("file", [.. fields]);
    }

    public void Tell(Together together) => output.Object(
        "together",
        ("files", together.Files),
        ("pairs", together.Pairs),
        ("issued", together.Issued),
        ("duplicates", together.Duplicates),
        ("problems", together.Problems.Select(ProblemOf)));

    private object ProblemOf(Problem problem) => new
    {
        problem.Code,
        Severity = problem.Severity.ToString().ToLowerInvariant(),
        Message = texts.Sentence(problem),
        Hint = texts.Hint(problem),
        Evidence = problem.Details,
    };

    private static object? ProtectionOf(Protection? protection) =>
        protection is null ? null : new { protection.Algorithm, protection.Iterations };

    private static object ItemOf(InspectedItem item) => item switch
    {
        InspectedCertificate found => CertificateOf(found),
        InspectedRequest found => new
        {
            Type = "csr",
            found.Place,
            Subject = found.Request.Subject.Text,
            found.Request.Names,
            Key = found.Request.KeyDescription,
            Hash = found.Request.HashAlgorithm,
            PublicKey = found.Request.SpkiSha256,
        },
        InspectedKey found => new
        {
            Type = "private-key",
            found.Place,
            found.Form,
            Key = found.Algorithm,
            PublicKey = found.SpkiSha256,
            Encrypted = found.IsEncrypted,
            Protection = ProtectionOf(found.Protection),
        },
        InspectedList found => new
        {
            Type = "crl",
            found.Place,
            found.List.Issuer,
            Number = found.List.Number?.ToString(),
            found.List.ThisUpdate,
            found.List.NextUpdate,
            Revoked = found.List.Count,
        },
        _ => new { Type = "unknown", item.Place },
    };

    private static object CertificateOf(InspectedCertificate found) => new
    {
        Type = "certificate",
        found.Place,
        found.Certificate.Subject,
        found.Certificate.Issuer,
        Serial = found.Certificate.SerialNumber,
        found.Certificate.NotBefore,
        found.Certificate.NotAfter,
        Names = found.Certificate.DnsNames,
        Key = found.Certificate.KeyDescription,
        Authority = found.Certificate.IsAuthority,
        SelfSigned = found.Certificate.IsSelfSigned,
        Sha256 = found.Certificate.Fingerprint,
        PublicKey = found.Certificate.SpkiSha256,
        found.FriendlyName,
    };
}
