namespace CertTui.Tests.Program;

/// <summary>What OpenSSL makes of the files of a practice machine.</summary>
internal static class PemFiles
{
    public static string Read(params string[] arguments)
    {
        var (exit, output) = OpenSslProgram.Run(arguments);
        Assert.True(exit == 0, $"openssl {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    public static string PublicKeyOfCertificate(string path) => Read("x509", "-in", path, "-noout", "-pubkey");

    public static string PublicKeyOfKey(string path) => Read("pkey", "-in", path, "-pubout");

    /// <summary>SHA-256, as hexadecimal digits without colons, in small letters.</summary>
    public static string Fingerprint(string path) =>
        Read("x509", "-in", path, "-noout", "-fingerprint", "-sha256").Split('=')[1].Trim().Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Every certificate of the stores is readable and is the one that its name says; every revocation list is readable.</summary>
    public static void ExpectStoresToBeConsistent(PracticeFolder practice)
    {
        foreach (var path in practice.Stored)
        {
            var named = Path.GetFileNameWithoutExtension(path).Split('_')[^1];
            Assert.Equal(named, Fingerprint(path)[..named.Length]);
        }
        foreach (var list in practice.RevocationLists)
            Read("crl", "-in", list, "-noout");
    }

    /// <summary>Every key is readable, and every certificate of Personal has the key that fits.</summary>
    public static void ExpectKeysToFit(PracticeFolder practice)
    {
        foreach (var key in practice.Keys)
            Read("pkey", "-in", key, "-check", "-noout");
        foreach (var certificate in practice.Personal)
        {
            var key = practice.KeyOf(certificate);
            Assert.NotNull(key);
            Assert.Equal(PublicKeyOfCertificate(certificate), PublicKeyOfKey(key));
        }
    }
}
