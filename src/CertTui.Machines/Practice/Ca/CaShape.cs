namespace CertTui.Machines.Practice.Ca;

/// <summary>One certificate of the practice CA as it shall be made. Its shape is that of annex A of the guide; names, keys and serial numbers are its own.</summary>
/// <param name="File">Its file name under ca/certificates.</param>
/// <param name="CommonName">CN of the subject.</param>
/// <param name="Unit">OU of the subject.</param>
/// <param name="Issuer">The file name of the issuer's certificate.</param>
/// <param name="Key">The file name of its key under ca/keys.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, at 15:59:59 UTC (midnight in Taipei).</param>
internal sealed record CaShape(string File, string CommonName, string Unit, string Issuer, string Key, DateOnly From, DateOnly Until)
{
    public const string GlobalRoot = "global-root";
    public const string CyberRoot = "cyber-root";
    public const string CyberCross = "cyber-cross";
    public const string Ssl = "ssl";
    public const string EvSsl = "evssl";
    public const string SecureSsl = "secure-ssl";
    public const string RevokedSecureSsl = "secure-ssl-revoked";
    public const string GlobalEvSsl = "global-evssl";

    private const string GlobalName = "Practice Global Root CA";
    private const string CyberName = "Practice CYBER Root CA";
    private const string SecureName = "Practice Secure SSL Certification Authority";
    private const string SecureUnit = "Secure SSL Sub-CA";
    private const string RootUnit = "Root CA";

    /// <summary>Issuers before those they issue.</summary>
    public static IReadOnlyList<CaShape> All { get; } =
    [
        new(GlobalRoot, GlobalName, RootUnit, GlobalRoot, GlobalRoot, new(2012, 6, 27), new(2030, 12, 31)),
        new(CyberRoot, CyberName, RootUnit, CyberRoot, CyberRoot, new(2022, 11, 22), new(2047, 11, 22)),
        // Same name and same key as the self-signed one: only the issuer and the dates differ.
        new(CyberCross, CyberName, RootUnit, GlobalRoot, CyberRoot, new(2022, 12, 9), new(2030, 12, 9)),
        new(Ssl, "Practice SSL Certification Authority", "SSL Sub-CA", CyberRoot, Ssl, new(2023, 2, 23), new(2033, 2, 23)),
        new(EvSsl, "Practice EVSSL Certification Authority", "EVSSL Sub-CA", CyberRoot, EvSsl, new(2023, 2, 23), new(2033, 2, 23)),
        new(SecureSsl, SecureName, SecureUnit, GlobalRoot, SecureSsl, new(2023, 8, 18), new(2030, 8, 18)),
        // Same name, another key, revoked: who matches by name takes the wrong one.
        new(RevokedSecureSsl, SecureName, SecureUnit, GlobalRoot, RevokedSecureSsl, new(2023, 4, 13), new(2030, 4, 13)),
        new(GlobalEvSsl, "Practice Global EVSSL Certification Authority", "Global EVSSL Sub-CA", GlobalRoot, GlobalEvSsl, new(2023, 8, 23), new(2030, 8, 23)),
    ];

    public bool IsRoot => Issuer == File;

    /// <summary>The root of the real chain has no subject key identifier, and programs stumble over that: so has this one not.</summary>
    public bool HasKeyId => File != GlobalRoot;

    public DateTimeOffset NotBefore => new(From.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero);

    public DateTimeOffset NotAfter => new(Until.ToDateTime(new TimeOnly(15, 59, 59)), TimeSpan.Zero);
}
