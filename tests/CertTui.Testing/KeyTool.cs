using System.Diagnostics;

namespace CertTui.Testing;

/// <summary>The real keytool of a Java, as the maker of key stores.</summary>
public static class KeyTool
{
    public const string Password = "changeit";

    /// <summary>Runs it to its end; what it wrote to both outputs.</summary>
    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("keytool", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }

    /// <summary>A key store with one key and its self-signed certificate; the same key for each kind of store.</summary>
    /// <param name="folder">Where the file goes.</param>
    /// <param name="type"><c>jks</c>, <c>jceks</c> or <c>pkcs12</c>.</param>
    /// <param name="alias">Of the key.</param>
    public static string Make(TemporaryFolder folder, string type, string alias = "tomcat")
    {
        var path = System.IO.Path.Combine(folder.Path, "keystore." + type);
        var said = Run("-genkeypair", "-alias", alias, "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=" + Some.Host, "-validity", "90",
            "-storetype", type, "-keystore", path, "-storepass", Password, "-keypass", Password);
        return File.Exists(path) ? path : throw new InvalidOperationException(said);
    }
}
