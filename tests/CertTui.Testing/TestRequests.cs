using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Pending requests with real keys and real PKCS#10 requests.</summary>
public static class TestRequests
{
    public static PendingRequest Make(MemoryMachine memory, string id, KeyChoice choice = KeyChoice.P256, bool exportable = true)
    {
        var key = TestKeys.Make(choice);
        memory.Keys.Take("key-" + id, key, exportable);
        var subject = new X500DistinguishedName($"CN={Some.Host}, O=EXAMPLE TRADING, L=TAIPEI, ST=TAIWAN, C=TW");
        var csr = new CertificateRequest(subject, TestKeys.PublicPart(key), HashAlgorithmName.SHA256)
            .CreateSigningRequest(TestKeys.Generator(key));
        var spki = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        var request = new PendingRequest(id, "case-" + id, Some.Host, "key-" + id, csr, spki, Some.Now.AddDays(-3));
        memory.Pending.Add(request);
        return request;
    }
}
