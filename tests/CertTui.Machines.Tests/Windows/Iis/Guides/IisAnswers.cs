namespace CertTui.Machines.Tests.Windows.Iis.Guides;

/// <summary>The papers' answers, with those that depend on the sites of the tests.</summary>
internal static class IisAnswers
{
    private const string Delivery = "delivery.pem";

    public static Dictionary<string, string> Twca => new(PaperAnswers.Twca(Delivery))
    {
        ["tiersOrdered"] = "4",
        ["commonName"] = "www.example.com.tw",
        ["site"] = "台灣網路商店",
        ["bindPort"] = "443",
        ["backup"] = "now",
        ["backupTarget"] = "2019",
        ["backupPath"] = "backup.pfx",
    };

    public static Dictionary<string, string> HongkongPost(string site, string address, string host, string sni) => new(PaperAnswers.HongkongPost(Delivery))
    {
        ["commonName"] = "www.example.com.hk",
        ["site"] = site,
        ["bindAddress"] = address,
        ["bindPort"] = "443",
        ["bindHost"] = host,
        ["sni"] = sni,
    };
}
