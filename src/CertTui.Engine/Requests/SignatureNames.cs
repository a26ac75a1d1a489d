namespace CertTui.Engine.Requests;

/// <summary>The hash of a signature algorithm, by OID (RFC 3279, 4055, 5758).</summary>
internal static class SignatureNames
{
    private static readonly Dictionary<string, string> Hashes = new()
    {
        ["1.2.840.113549.1.1.4"] = "MD5",
        ["1.2.840.113549.1.1.5"] = "SHA-1",
        ["1.2.840.113549.1.1.11"] = "SHA-256",
        ["1.2.840.113549.1.1.12"] = "SHA-384",
        ["1.2.840.113549.1.1.13"] = "SHA-512",
        ["1.2.840.113549.1.1.14"] = "SHA-224",
        ["1.2.840.10045.4.1"] = "SHA-1",
        ["1.2.840.10045.4.3.2"] = "SHA-256",
        ["1.2.840.10045.4.3.3"] = "SHA-384",
        ["1.2.840.10045.4.3.4"] = "SHA-512",
    };

    // What can be named but not verified here: MD5, SHA-224 and ECDSA with SHA-1.
    private static readonly string[] NotVerified = ["1.2.840.113549.1.1.4", "1.2.840.113549.1.1.14", "1.2.840.10045.4.1"];

    public static string HashOf(string oid) => Hashes.GetValueOrDefault(oid, oid);

    public static bool IsKnown(string oid) => Hashes.ContainsKey(oid) && !NotVerified.Contains(oid);
}
