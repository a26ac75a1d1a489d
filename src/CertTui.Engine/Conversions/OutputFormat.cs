namespace CertTui.Engine.Conversions;

/// <summary>What a conversion writes.</summary>
public enum OutputFormat
{
    /// <summary>Text (RFC 7468): the server certificate, then its chain, then the key where it is wanted.</summary>
    Pem,

    /// <summary>One certificate as bytes (X.690).</summary>
    Der,

    /// <summary>Certificates only, in a SignedData that nobody signed (RFC 5652 section 5.1).</summary>
    Pkcs7,

    /// <summary>Key and certificates under a password (RFC 7292).</summary>
    Pfx,

    /// <summary>The key store of old Java.</summary>
    Jks,
}

public static class OutputFormats
{
    private static readonly Dictionary<string, OutputFormat> Named = new()
    {
        ["pem"] = OutputFormat.Pem,
        ["der"] = OutputFormat.Der,
        ["p7b"] = OutputFormat.Pkcs7,
        ["pfx"] = OutputFormat.Pfx,
        ["jks"] = OutputFormat.Jks,
    };

    public static IReadOnlyCollection<string> Names => Named.Keys;

    /// <summary>By its name on the command line, which is one of <see cref="Names"/>.</summary>
    public static OutputFormat Parse(string name) => Named[name];

    public static string Name(this OutputFormat format) => Named.First(pair => pair.Value == format).Key;

    /// <summary>The formats that are nothing without a key, and nothing without a password.</summary>
    public static bool IsKeyStore(this OutputFormat format) => format is OutputFormat.Pfx or OutputFormat.Jks;
}
