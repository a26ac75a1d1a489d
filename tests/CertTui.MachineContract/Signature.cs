using System.Security.Cryptography;

namespace CertTui.MachineContract;

internal static class Signature
{
    public static bool IsGood(AsymmetricAlgorithm key)
    {
        var data = RandomNumberGenerator.GetBytes(32);
        var sha256 = HashAlgorithmName.SHA256;
        return key switch
        {
            RSA rsa => rsa.VerifyData(data, rsa.SignData(data, sha256, RSASignaturePadding.Pkcs1), sha256, RSASignaturePadding.Pkcs1),
            ECDsa ec => ec.VerifyData(data, ec.SignData(data, sha256), sha256),
            _ => false,
        };
    }
}
