namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>
/// A place in server.xml that names a keystore: a <c>Certificate</c> of an SSLHostConfig (Tomcat 8.5 and later), or a <c>Connector</c>
/// with the older attributes.
/// </summary>
/// <param name="Place">File and line, for reports.</param>
/// <param name="Port">Of the connector.</param>
/// <param name="IsOldStyle">The older names of the attributes.</param>
/// <param name="File">The keystore.</param>
public sealed record TomcatCertificate(string Place, string Port, bool IsOldStyle, TomcatAttribute File)
{
    // Tomcat's own, where server.xml says nothing.
    public const string StandardPassword = "changeit";

    public TomcatAttribute? Alias { get; init; }

    public TomcatAttribute? Type { get; init; }

    public TomcatAttribute? StorePassword { get; init; }

    public TomcatAttribute? KeyPassword { get; init; }

    /// <summary>Where the keystore's password stands; then <see cref="StorePassword"/> says nothing.</summary>
    public TomcatAttribute? PasswordFile { get; init; }

    /// <summary>What opens the keystore, as Tomcat takes it. Never to be shown or kept.</summary>
    public string Password() => StorePassword?.Value ?? StandardPassword;

    /// <summary>The key has a password of its own, other than the keystore's.</summary>
    public bool HasKeyPassword => KeyPassword is not null && KeyPassword.Value != Password();

    public string AliasName => IsOldStyle ? "keyAlias" : "certificateKeyAlias";

    public string TypeName => IsOldStyle ? "keystoreType" : "certificateKeystoreType";
}
