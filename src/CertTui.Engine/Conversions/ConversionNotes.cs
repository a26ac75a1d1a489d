using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Conversions;

/// <summary>What a person should know before the new file is written. None of it is a fault of the conversion.</summary>
internal static class ConversionNotes
{
    public static IEnumerable<Problem> For(Material material, ConversionOrder order, Selection selection)
    {
        foreach (var other in material.Certificates.Except(selection.Certificates))
            yield return Problem.Info("unrelated-certificate", [.. other.About(), ("source", material.SourceOf(other))]);
        var leaf = selection.Certificates[0];
        if (order.To.IsKeyStore() && selection.Certificates.Count == 1 && !leaf.IsSelfSigned)
            yield return Problem.Info(
                "incomplete-chain", ("missing", DistinguishedName.Read(leaf.Fields.IssuerDer).Shortest), ("issuer", leaf.Issuer), ("subject", leaf.CommonName));
        if (order.To == OutputFormat.Pfx)
            yield return order.Cipher == Pkcs12Cipher.Aes256Sha256
                ? Problem.Info("cipher-aes", ("iterations", $"{Pkcs12Writer.AesIterations}"))
                : Problem.Info("cipher-3des", ("iterations", $"{Pkcs12Writer.TripleDesIterations}"));
    }
}
