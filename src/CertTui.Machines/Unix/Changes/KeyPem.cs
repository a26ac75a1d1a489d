using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Changes;

/// <summary>The key of a certificate as servers read it: PKCS#8 in PEM (RFC 7468 section 10).</summary>
internal static class KeyPem
{
    /// <summary>The caller clears it.</summary>
    /// <exception cref="Refusal"><c>key-not-found</c></exception>
    public static byte[] Of(IKeys keys, StoredCertificate stored)
    {
        using var key = keys.Open(stored.KeyId ?? "") ?? throw new Refusal("key-not-found", ("key", stored.KeyId ?? ""));
        var pem = key.ExportPkcs8PrivateKeyPem().ToCharArray();
        try
        {
            return Encoding.ASCII.GetBytes([.. pem, '\n']);
        }
        finally
        {
            Array.Clear(pem);
        }
    }
}
