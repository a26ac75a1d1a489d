using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>What a keystore holds, as lines of evidence: aliases, kinds, lengths and contents of chains.</summary>
internal static class KeyStoreEvidence
{
    public static IEnumerable<Evidence> Of(KeyStore store)
    {
        yield return new Evidence("keyStore", $"{store.Path} ({(store.Format == Inspection.FileKind.Pfx ? "PKCS12" : store.Format.ToString().ToUpperInvariant())})");
        foreach (var entry in store.Entries)
        {
            var isKey = entry.Kind == KeyStoreEntryKind.PrivateKey;
            yield return new Evidence(isKey ? "keyEntry" : "trustedEntry", entry.Alias);
            if (isKey)
                yield return new Evidence("chainLength", $"{entry.Chain.Count}");
            foreach (var certificate in entry.Chain)
                yield return new Evidence("certificate", $"{certificate.CommonName}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}");
        }
    }
}
