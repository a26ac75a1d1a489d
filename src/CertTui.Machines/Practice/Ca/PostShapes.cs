namespace CertTui.Machines.Practice.Ca;

/// <summary>The practice CA that stands for Hongkong Post: the table of certificates of the guide hkpost-iis.</summary>
internal static class PostShapes
{
    public const string Root3 = "post-root-3";
    public const string Root1 = "post-root-1";
    public const string WorldRoot = "world-root-r3";
    public const string DeadCross = "post-root-3-cross-dead";
    public const string LiveCross = "post-root-3-cross-live";
    public const string Ssl2017 = "post-ssl-2017";
    public const string Ssl2025 = "post-ssl-2025";
    public const string EvSsl2017 = "post-evssl-2017";
    public const string EvSsl2025 = "post-evssl-2025";

    private const string SslKey = "post-ssl";
    private const string EvSslKey = "post-evssl";

    private static readonly DateOnly First = new(2017, 6, 3);
    private static readonly DateOnly Again = new(2025, 3, 20);

    private static readonly CaName Root3Name = Named("Practice Post Root CA 3");
    private static readonly CaName SslName = Named("Practice Post e-Cert SSL CA 3 - 17");
    private static readonly CaName EvSslName = Named("Practice Post e-Cert EV SSL CA 3 - 17");

    /// <summary>Issuers before those they issue.</summary>
    public static IReadOnlyList<CaShape> All { get; } =
    [
        new(Root1, Named("Practice Post Root CA 1"), Root1, Root1, new(2003, 5, 15), new(2023, 5, 15)),
        new(WorldRoot, new CaName("Practice World Root R3", "Practice World", "XX"), WorldRoot, WorldRoot, new(2009, 3, 18), new(2029, 3, 18)),
        new(Root3, Root3Name, Root3, Root3, First, new(2042, 6, 3)),
        // By its own dates it is alive; its issuer is not.
        new(DeadCross, Root3Name, Root1, Root3, new(2022, 7, 27), new(2029, 5, 15)),
        new(LiveCross, Root3Name, WorldRoot, Root3, new(2022, 11, 16), new(2029, 3, 18)),
        // One name and one key in two generations: only the fingerprint tells them apart.
        Issuing(Ssl2017, SslName, SslKey, First),
        Issuing(Ssl2025, SslName, SslKey, Again) with { ServersOnly = true },
        Issuing(EvSsl2017, EvSslName, EvSslKey, First),
        Issuing(EvSsl2025, EvSslName, EvSslKey, Again) with { ServersOnly = true },
    ];

    private static CaShape Issuing(string file, CaName name, string key, DateOnly from) =>
        new(file, name, Root3, key, from, new(2032, 6, 3)) { IssuesServers = true };

    private static CaName Named(string commonName) => new(commonName, "Practice Post", "HK", Place: "Hong Kong");
}
