using System.Globalization;
using CertTui.Engine.Backups;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>Which Java it is: the file <c>release</c> of its folder says so.</summary>
internal static class JavaRelease
{
    // Older ones open AES only with a late update (8u301, 11.0.12).
    private const int OpensAes = 17;
    private const string Mark = "JAVA_VERSION=\"";

    /// <summary>What this Java opens.</summary>
    public static Pkcs12Cipher CipherOf(string java)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(java)) ?? "/", "release");
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal)) : null;
        return int.TryParse(line?[Mark.Length..].Split('.', '"')[0], CultureInfo.InvariantCulture, out var major) && major >= OpensAes
            ? Pkcs12Cipher.Aes256Sha256
            : Pkcs12Cipher.TripleDesSha1;
    }
}
