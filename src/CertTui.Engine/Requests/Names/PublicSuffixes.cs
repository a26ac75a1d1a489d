namespace CertTui.Engine.Requests.Names;

/// <summary>
/// Names under which anyone registers, so that a wildcard on them must be refused (Baseline Requirements section 3.2.2.6).
/// A short part of the Public Suffix List, for the countries of this program's guides: the CA has the last word.
/// Every name of a single label counts as one.
/// </summary>
internal static class PublicSuffixes
{
    private static readonly HashSet<string> SecondLevel =
    [
        "com.tw", "net.tw", "org.tw", "edu.tw", "gov.tw", "mil.tw", "idv.tw", "club.tw", "ebiz.tw", "game.tw",
        "com.hk", "net.hk", "org.hk", "edu.hk", "gov.hk", "idv.hk",
        "com.cn", "net.cn", "org.cn", "edu.cn", "gov.cn", "ac.cn", "mil.cn",
        "com.mo", "net.mo", "org.mo", "edu.mo", "gov.mo",
        "co.uk", "org.uk", "ac.uk", "gov.uk", "co.jp", "ne.jp", "or.jp", "ac.jp", "go.jp", "com.sg", "com.au", "co.nz",
        // The Chinese-script second levels under .tw and .hk, as A-labels.
        "xn--zf0ao64a.tw", "xn--uc0atv.tw", "xn--czrw28b.tw",
        "xn--55qx5d.hk", "xn--wcvs22d.hk", "xn--mxtq1m.hk", "xn--gmqw5a.hk", "xn--od0alg.hk", "xn--uc0atv.hk",
    ];

    public static bool Contains(string ascii) => !ascii.Contains('.') || SecondLevel.Contains(ascii);
}
