namespace CertTui.Engine.Chains;

/// <summary>What the CA/Browser Forum's baseline requirements (section 6.1.5 and 7.1.3.2) still let through.</summary>
internal static class Strength
{
    private static readonly string[] WeakSignatures =
    [
        "1.2.840.113549.1.1.2", // md2WithRSA
        "1.2.840.113549.1.1.3", // md4WithRSA
        "1.2.840.113549.1.1.4", // md5WithRSA
        "1.2.840.113549.1.1.5", // sha1WithRSA
        "1.2.840.10040.4.3", // dsaWithSha1
        "1.2.840.10045.4.1", // ecdsaWithSha1
        "1.3.14.3.2.29", // sha1WithRSA by its old name
    ];

    /// <param name="keyDescription">As <see cref="Certificates.Certificate.KeyDescription"/> writes it.</param>
    public static bool IsEnough(string keyDescription) => keyDescription.Split(' ') switch
    {
        ["RSA", var bits] => int.TryParse(bits, out var size) && size >= 2048,
        ["EC", "P-256" or "P-384" or "P-521"] => true,
        // Ed25519 and Ed448: not weak, only unusual.
        ["1.3.101.112" or "1.3.101.113"] => true,
        _ => false,
    };

    /// <summary>An error for TLS; where no purpose is asked for, the path counts and this is a warning.</summary>
    public static Problem Weak(string code, TrustSettings settings, params (string, string)[] details) =>
        settings.Purpose == Purpose.Any ? Problem.Warning(code, details) : Problem.Error(code, details);

    public static bool IsWeakSignature(string oid) => WeakSignatures.Contains(oid);
}
