namespace CertTui.Engine.Chains;

/// <summary>What a certificate is to be good for.</summary>
public enum Purpose
{
    /// <summary>A TLS server (serverAuth).</summary>
    Server,

    /// <summary>A TLS client (clientAuth).</summary>
    Client,

    /// <summary>Nothing in particular: the path alone counts (RFC 5280 section 6).</summary>
    Any,
}
