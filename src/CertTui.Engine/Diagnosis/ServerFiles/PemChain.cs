using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Diagnosis.ServerFiles;

/// <summary>Certificates one after the other in one text, the server's first.</summary>
internal static class PemChain
{
    public static byte[] Write(IEnumerable<Certificate> certificates) =>
        Encoding.ASCII.GetBytes(string.Concat(certificates.Select(certificate => Armour.Write(Armour.Certificate, certificate.Der))));
}
