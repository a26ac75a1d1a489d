using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>Every name of a path against the constraints above it (RFC 5280 section 6.1.3 steps b and c, 6.1.4 step g).</summary>
internal static class NameConstraintRules
{
    // Thousands of names under thousands of constraints would take minutes.
    private const int MostComparisons = 200_000;
    private const string EmailAttribute = "E";

    /// <exception cref="Refusal"><c>extension-invalid</c> or <c>unsupported</c></exception>
    public static IEnumerable<Problem> Judge(CertificatePath path)
    {
        var above = new List<(Certificate Authority, NameConstraints Constraints)>();
        var comparisons = 0L;
        for (var i = path.Tiers - 1; i >= 0; i--)
        {
            var certificate = path.Certificates[i];
            // The anchor is bound by nobody; a self-issued certificate in between only continues another.
            if (above.Count > 0 && (i == 0 || !certificate.IsSelfIssued))
            {
                var names = NamesOf(certificate);
                comparisons += (long)names.Count * above.Sum(rule => rule.Constraints.Permitted.Count + rule.Constraints.Excluded.Count);
                if (comparisons > MostComparisons)
                    throw new Refusal("unsupported", ("what", "nameConstraints"), ("reason", $"{comparisons}"));
                foreach (var problem in above.SelectMany(rule => Outside(certificate, names, rule)).Take(1))
                    yield return problem;
            }
            if (i > 0 && NameConstraints.Of(certificate) is { } constraints)
                above.Add((certificate, constraints));
        }
    }

    private static IEnumerable<Problem> Outside(
        Certificate certificate, IReadOnlyList<GeneralName> names, (Certificate Authority, NameConstraints Constraints) rule) =>
        names.Where(name => !IsAllowed(name, rule.Constraints)).Select(name => Problem.Error(
            "name-not-permitted", [.. certificate.About(), ("name", GeneralNameText.Of(name)), ("by", rule.Authority.CommonName)]));

    private static bool IsAllowed(GeneralName name, NameConstraints constraints)
    {
        var permitted = constraints.Permitted.Where(tree => tree.Kind == name.Kind).ToList();
        var excluded = constraints.Excluded.Where(tree => tree.Kind == name.Kind).ToList();
        if (permitted.Count == 0 && excluded.Count == 0)
            return true;
        return NameSpace.IsKnown(name.Kind) && NameSpace.IsValidName(name)
            && !excluded.Exists(tree => NameSpace.Touches(name, tree))
            && (permitted.Count == 0 || permitted.Exists(tree => NameSpace.Holds(name, tree)));
    }

    private static List<GeneralName> NamesOf(Certificate certificate)
    {
        var names = AlternativeNames.Of(certificate).ToList();
        // Mail addresses of old stand in the subject (RFC 5280 section 4.1.2.6).
        if (!names.Exists(name => name.Kind == GeneralNameKind.Email))
        {
            names.AddRange(certificate.Name.Attributes.Where(attribute => attribute.Type == EmailAttribute)
                .Select(attribute => new GeneralName(GeneralNameKind.Email, System.Text.Encoding.Latin1.GetBytes(attribute.Value))));
        }
        if (certificate.Name.Attributes.Count > 0)
            names.Add(new GeneralName(GeneralNameKind.Directory, certificate.Fields.SubjectDer));
        return names;
    }
}
