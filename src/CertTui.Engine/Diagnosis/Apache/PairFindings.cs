using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>What is wrong with one pair of certificate and key.</summary>
internal static class PairFindings
{
    public static IEnumerable<Problem> Of(Machine machine, PairContent content, Surroundings around)
    {
        var pair = content.Pair;
        if (content.CertificateFile is null)
            yield return Problem.Error("ap-file-missing", ("host", pair.Host.Title), ("path", pair.CertificatePath), ("place", pair.Certificate.Place));
        if (content.KeyFile is null)
            yield return Problem.Error("ap-file-missing", ("host", pair.Host.Title), ("path", pair.KeyPath), ("place", (pair.Key ?? pair.Certificate).Place));
        if (content.CertificateFile is null || content.KeyFile is null)
            yield break;
        if (content.IsSwapped)
            yield return Problem.Error("ap-swapped", ("host", pair.Host.Title), ("place", pair.Certificate.Place), ("path", pair.CertificatePath));
        // Apache reads text alone.
        if (content.CertificateFile.IsBinary)
            yield return Problem.Error("fmt-der", ("path", content.Paths.Certificate));
        if (content.KeyFile.HasEncryptedKey())
            yield return Problem.Error("ap-key-encrypted", ("host", pair.Host.Title), ("path", content.Paths.Key));
        else if (Mismatch(content, around) is { } mismatch)
            yield return mismatch;
        else if (Chain(machine, content, around) is { } chain)
            yield return chain;
    }

    private static Problem? Mismatch(PairContent content, Surroundings around)
    {
        if (content.Fits)
            return null;
        var (host, certificate) = (content.Pair.Host.Title, content.Paths.Certificate);
        if (content.First is { IsAuthority: true } first && content.Leaf is not null)
            return Problem.Error("ap-cert-not-leaf", ("host", host), ("path", certificate), ("subject", first.CommonName));
        return Problem.Error("ap-key-mismatch",
            ("host", host), ("path", certificate), ("key", content.Paths.Key),
            ("fits", content.Leaf is { } leaf && around.KeyFor(leaf) is { } key ? key : ""));
    }

    private static Problem? Chain(Machine machine, PairContent content, Surroundings around)
    {
        var sent = content.Certificates.Concat(content.Chain).ToList();
        var wanted = ChainAtHand.For(content.First!, sent.Concat(around.AtHand), machine.Now).ToSend;
        var missing = wanted.FirstOrDefault(certificate => !sent.Contains(certificate));
        return missing is null
            ? null
            : Problem.Warning("incomplete-chain",
                ("missing", missing.CommonName), ("issuer", missing.Subject), ("subject", content.First!.CommonName), ("fingerprint", missing.Fingerprint));
    }
}
