using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Machines.Folders;

namespace CertTui.Machines.Practice.Network;

/// <summary>The private keys at other places, which are not keys of this machine: found by the public key of the certificate.</summary>
internal static class PlaceKeys
{
    public static AsymmetricAlgorithm? Open(FolderKeys keys, Certificate certificate) => keys.Open(IdOf(certificate));

    /// <summary>The same key twice is one.</summary>
    public static void Put(FolderKeys keys, Certificate certificate, ReadOnlySpan<byte> pkcs8)
    {
        if (!keys.List().Contains(IdOf(certificate)))
            keys.Import(IdOf(certificate), pkcs8, exportable: false);
    }

    private static string IdOf(Certificate certificate) => certificate.SpkiSha256[..32].ToLowerInvariant();
}
