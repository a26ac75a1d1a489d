namespace CertTui.Engine.Inspection;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    Unknown,

    /// <summary>Text in which nothing was found: a web page, a mail without its attachment.</summary>
    Text,
    Certificate,
    SigningRequest,
    PrivateKey,
    Pfx,
    Pkcs7,
    RevocationList,
    Zip,
    Jks,
    Jceks,
}

public static class FileKinds
{
    /// <summary>The name of a kind in <c>inspect --json</c>.</summary>
    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.Text => "text",
        FileKind.Certificate => "certificate",
        FileKind.SigningRequest => "csr",
        FileKind.PrivateKey => "private-key",
        FileKind.Pfx => "pfx",
        FileKind.Pkcs7 => "p7b",
        FileKind.RevocationList => "crl",
        FileKind.Zip => "zip",
        FileKind.Jks => "jks",
        FileKind.Jceks => "jceks",
        _ => "unknown",
    };

    /// <summary>Recognises a file by its content, whatever it is called. A text with several kinds of blocks goes by the first of them.</summary>
    public static FileKind Of(ReadOnlySpan<byte> file) => Recognising.Recognition.Of(file).Kind;
}
