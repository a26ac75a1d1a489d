using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Portal;

/// <summary>The rules of the CA's form (guide twca-iis 5.1.4, 5.1.5, 5.2). Each throws the <see cref="Refusal"/> of the first rule that is broken.</summary>
internal static class ApplicationRules
{
    public const int ShortestPassPhrase = 8;
    private const int ShortestRsa = 2048;
    private const int LongestFormNumber = 40;

    private static readonly (string Oid, string Name)[] Required =
        [("2.5.4.3", "CN"), ("2.5.4.10", "O"), ("2.5.4.7", "L"), ("2.5.4.8", "ST"), ("2.5.4.6", "C")];

    public static void CheckRequest(CertificateApplication application)
    {
        CheckKey(application);
        foreach (var (oid, name) in Required)
        {
            if (application.Subject.GetValueOrDefault(oid, "").Trim().Length == 0)
                throw new Refusal("csr-subject-missing", ("attribute", name));
        }
        foreach (var (oid, value) in application.Subject.Where(attribute => !attribute.Value.All(char.IsAscii)))
            throw new Refusal("csr-not-english", ("attribute", Required.FirstOrDefault(required => required.Oid == oid).Name ?? oid), ("value", value));
    }

    public static void CheckKey(CertificateApplication application)
    {
        using var key = application.Key.GetRSAPublicKey() ?? throw new Refusal("csr-key-not-rsa", ("algorithm", application.Key.Oid.Value ?? ""));
        if (key.KeySize < ShortestRsa)
            throw new Refusal("csr-key-weak", ("bits", key.KeySize.ToString()), ("minimum", ShortestRsa.ToString()));
    }

    public static void CheckForm(Submission form, CertificateApplication application)
    {
        if (form.Product is not ("ov" or "ev"))
            throw new Refusal("product-unknown", ("product", form.Product));
        if (form.Tiers is not (3 or 4))
            throw new Refusal("tiers-invalid", ("tiers", form.Tiers.ToString()));
        if (string.IsNullOrWhiteSpace(form.FormNumber))
            throw new Refusal("form-number-missing");
        if (form.FormNumber.Length > LongestFormNumber || form.FormNumber.Any(char.IsControl))
            throw new Refusal("form-number-invalid", ("limit", LongestFormNumber.ToString()));
        CheckNames(form, application);
    }

    public static void CheckPassPhrase(ReadOnlySpan<char> passPhrase)
    {
        if (passPhrase.Length < ShortestPassPhrase)
            throw new Refusal("pass-phrase-too-short", ("minimum", ShortestPassPhrase.ToString()));
    }

    private static void CheckNames(Submission form, CertificateApplication application)
    {
        if (form.Names.Count == 0)
            throw new Refusal("application-names-missing");
        foreach (var name in form.Names.Where(name => !HostNames.IsDnsName(name)))
            throw new Refusal("application-name-invalid", ("name", name));
        if (!string.Equals(form.Names[0], application.CommonName, StringComparison.OrdinalIgnoreCase))
            throw new Refusal("application-name-mismatch", ("form", form.Names[0]), ("request", application.CommonName));
        if (form.Product == "ev" && form.Names.FirstOrDefault(HostNames.IsWildcard) is { } wildcard)
            throw new Refusal("ev-wildcard", ("name", wildcard));
    }
}
