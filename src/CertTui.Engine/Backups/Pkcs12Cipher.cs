namespace CertTui.Engine.Backups;

public enum Pkcs12Cipher
{
    /// <summary>pbeWithSHA1And3-KeyTripleDES-CBC with a SHA-1 MAC: opens on every Windows.</summary>
    TripleDesSha1,

    /// <summary>
    /// PBES2, AES-256-CBC, HMAC-SHA256: opens on Windows Server 2019 / Windows 10 1709 and later; older ones call the password wrong.
    /// </summary>
    Aes256Sha256,
}

/// <summary>Where a backup will be restored.</summary>
public enum RestoreTarget
{
    Unknown,
    Server2016OrOlder,
    Server2019OrNewer,
}

public static class CipherAdvice
{
    public static Pkcs12Cipher For(RestoreTarget target) =>
        target == RestoreTarget.Server2019OrNewer ? Pkcs12Cipher.Aes256Sha256 : Pkcs12Cipher.TripleDesSha1;
}
