using CertTui.Engine.Backups;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Conversions;

/// <summary>Proves a new file: read as any other file, it holds these certificates, and its key signs for the first of them.</summary>
internal static class ConversionProof
{
    /// <exception cref="Refusal"><c>conversion-not-proved</c> with the reason's code</exception>
    public static void Check(ConversionPlan plan, byte[] file, DateTimeOffset at, char[]? password)
    {
        if (Find(plan, file, at, password) is { } reason)
            throw new Refusal("conversion-not-proved", ("path", plan.Order.Path), ("reason", reason));
    }

    private static string? Find(ConversionPlan plan, byte[] file, DateTimeOffset at, char[]? password)
    {
        try
        {
            using var inside = Material.Read([(plan.Order.Path, file)], at, password is { Length: > 0 } ? password : null);
            if (!HasCertificates(plan, inside))
                return "incomplete-chain";
            return plan.HasKey ? KeyFault(plan, inside) : inside.Keys.Count > 0 ? "found-private-key" : null;
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code;
        }
    }

    // The certificates of a SignedData are a set: DER has an order of its own for them.
    private static bool HasCertificates(ConversionPlan plan, Material inside) => plan.Order.To == OutputFormat.Pkcs7
        ? inside.Certificates.ToHashSet().SetEquals(plan.Certificates)
        : inside.Certificates.SequenceEqual(plan.Certificates);

    private static string? KeyFault(ConversionPlan plan, Material inside)
    {
        if (plan.KeyIn(inside) is not { } key)
            return "key-not-found";
        using var opened = PrivateKeyInfo.Open(key.Pkcs8);
        return opened is not null && KeyProof.Matches(opened, plan.Certificates[0].Fields.Spki) ? null : "key-mismatch";
    }
}
