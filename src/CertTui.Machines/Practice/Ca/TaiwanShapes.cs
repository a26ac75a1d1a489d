namespace CertTui.Machines.Practice.Ca;

/// <summary>The practice CA that stands for TWCA: annex A of the guide twca-iis.</summary>
internal static class TaiwanShapes
{
    public const string GlobalRoot = "global-root";
    public const string CyberRoot = "cyber-root";
    public const string CyberCross = "cyber-cross";
    public const string Ssl = "ssl";
    public const string EvSsl = "evssl";
    public const string SecureSsl = "secure-ssl";
    public const string RevokedSecureSsl = "secure-ssl-revoked";
    public const string GlobalEvSsl = "global-evssl";

    private static readonly CaName Global = Named("Practice Global Root CA", "Root CA");
    private static readonly CaName Cyber = Named("Practice CYBER Root CA", "Root CA");
    private static readonly CaName Secure = Named("Practice Secure SSL Certification Authority", "Secure SSL Sub-CA");

    /// <summary>Issuers before those they issue.</summary>
    public static IReadOnlyList<CaShape> All { get; } =
    [
        // The root of the real chain has no subject key identifier, and programs stumble over that: so has this one not.
        new(GlobalRoot, Global, GlobalRoot, GlobalRoot, new(2012, 6, 27), new(2030, 12, 31)) { HasKeyId = false },
        new(CyberRoot, Cyber, CyberRoot, CyberRoot, new(2022, 11, 22), new(2047, 11, 22)),
        // Same name and same key as the self-signed one: only the issuer and the dates differ.
        new(CyberCross, Cyber, GlobalRoot, CyberRoot, new(2022, 12, 9), new(2030, 12, 9)),
        Issuing(Ssl, Named("Practice SSL Certification Authority", "SSL Sub-CA"), CyberRoot, new(2023, 2, 23), new(2033, 2, 23)),
        Issuing(EvSsl, Named("Practice EVSSL Certification Authority", "EVSSL Sub-CA"), CyberRoot, new(2023, 2, 23), new(2033, 2, 23)),
        Issuing(SecureSsl, Secure, GlobalRoot, new(2023, 8, 18), new(2030, 8, 18)),
        // Same name, another key, revoked: who matches by name takes the wrong one.
        Issuing(RevokedSecureSsl, Secure, GlobalRoot, new(2023, 4, 13), new(2030, 4, 13)),
        Issuing(GlobalEvSsl, Named("Practice Global EVSSL Certification Authority", "Global EVSSL Sub-CA"), GlobalRoot, new(2023, 8, 23), new(2030, 8, 23)),
    ];

    private static CaShape Issuing(string file, CaName name, string issuer, DateOnly from, DateOnly until) =>
        new(file, name, issuer, file, from, until) { IssuesServers = true };

    private static CaName Named(string commonName, string unit) => new(commonName, "PRACTICE-CA", "TW", unit);
}
