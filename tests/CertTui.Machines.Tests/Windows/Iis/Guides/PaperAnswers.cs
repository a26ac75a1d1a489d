namespace CertTui.Machines.Tests.Windows.Iis.Guides;

/// <summary>Answers for a computer from which no portal is reached: the person carries the papers.</summary>
internal static class PaperAnswers
{
    public static Dictionary<string, string> Twca => new()
    {
        ["flow"] = "new",
        ["product"] = "ov",
        ["tiersOrdered"] = "4",
        ["commonName"] = "www.example.com.tw",
        ["organization"] = "EXAMPLE TRADING",
        ["locality"] = "TAIPEI",
        ["state"] = "TAIWAN",
        ["country"] = "TW",
        ["keyBackup"] = "refuse",
        ["keyBackupRefusal"] = "policy 7.2",
        ["validation"] = "dns",
        ["formNumber"] = "A-2026-0042",
        ["passKeeper"] = "Chen",
        ["passKept"] = "yes",
        ["sent"] = "yes",
        ["deliveryPath"] = "delivery.pem",
        ["site"] = "台灣網路商店",
        ["bindPort"] = "443",
        ["backup"] = "now",
        ["backupTarget"] = "2019",
        ["backupPath"] = "backup.pfx",
    };

    public static Dictionary<string, string> Hongkong(string site, string address, string host, string sni) => new()
    {
        ["flow"] = "new",
        ["certificateType"] = "standard",
        ["commonName"] = "www.example.com.hk",
        ["organization"] = "EXAMPLE TRADING",
        ["site"] = site,
        ["keyBackup"] = "refuse",
        ["keyBackupRefusal"] = "policy 7.2",
        ["reference"] = "012345678",
        ["sent"] = "yes",
        ["deliveryPath"] = "delivery.pem",
        ["bindAddress"] = address,
        ["bindPort"] = "443",
        ["bindHost"] = host,
        ["sni"] = sni,
        ["backup"] = "refuse",
        ["backupRefusal"] = "policy 7.2",
    };
}
