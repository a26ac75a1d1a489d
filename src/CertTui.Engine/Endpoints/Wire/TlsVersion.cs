namespace CertTui.Engine.Endpoints.Wire;

/// <summary>Protocol versions by their number on the wire (RFC 8446 section 4.2.1).</summary>
public enum TlsVersion : ushort
{
    Ssl3 = 0x0300,
    Tls10 = 0x0301,
    Tls11 = 0x0302,
    Tls12 = 0x0303,
    Tls13 = 0x0304,
}

public static class TlsVersionNames
{
    /// <summary>As people write it.</summary>
    public static string Name(this TlsVersion version) => version switch
    {
        TlsVersion.Ssl3 => "SSL 3.0",
        TlsVersion.Tls10 => "TLS 1.0",
        TlsVersion.Tls11 => "TLS 1.1",
        TlsVersion.Tls12 => "TLS 1.2",
        _ => "TLS 1.3",
    };
}
