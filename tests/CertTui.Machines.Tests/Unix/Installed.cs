using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Tests.Unix;

/// <summary>A certificate that a CA issued, as the program has it when it is about to be bound.</summary>
internal static class Installed
{
    /// <summary>In the store Personal, with its key and its chain.</summary>
    public static Certificate On(Machine machine, AsymmetricAlgorithm key, string name)
    {
        var root = TestCa.Root("Some Root");
        var between = root.Sub("Some Intermediate");
        var request = key is RSA rsa
            ? new CertificateRequest("CN=" + name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=" + name, (ECDsa)key, HashAlgorithmName.SHA256);
        var certificate = between.Issue(request.CreateSigningRequest(), name);
        var id = "key-" + certificate.Fingerprint[..8];
        machine.Keys.Import(id, key.ExportPkcs8PrivateKey(), exportable: false);
        machine.Stores.Put(StoreName.Root, new StoredCertificate(root.Certificate));
        machine.Stores.Put(StoreName.Intermediate, new StoredCertificate(between.Certificate));
        machine.Stores.Put(StoreName.Personal, new StoredCertificate(certificate, name, id));
        return certificate;
    }
}
