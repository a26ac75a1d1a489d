namespace CertTui.Testing;

/// <summary>Answers for a computer from which no portal is reached: the person carries the papers. What depends on the server is not there.</summary>
public static class PaperAnswers
{
    private const string Policy = "policy 7.2";

    public static Dictionary<string, string> Twca(string delivery) => new()
    {
        ["flow"] = "new",
        ["product"] = "ov",
        ["organization"] = "EXAMPLE TRADING",
        ["locality"] = "TAIPEI",
        ["state"] = "TAIWAN",
        ["country"] = "TW",
        ["keyBackup"] = "refuse",
        ["keyBackupRefusal"] = Policy,
        ["validation"] = "dns",
        ["formNumber"] = "A-2026-0042",
        ["passKeeper"] = "Chen",
        ["passKept"] = "yes",
        ["sent"] = "yes",
        ["deliveryPath"] = delivery,
        ["backup"] = "refuse",
        ["backupRefusal"] = Policy,
    };

    public static Dictionary<string, string> HongkongPost(string delivery) => new()
    {
        ["flow"] = "new",
        ["certificateType"] = "standard",
        ["organization"] = "EXAMPLE TRADING",
        ["keyBackup"] = "refuse",
        ["keyBackupRefusal"] = Policy,
        ["reference"] = "012345678",
        ["sent"] = "yes",
        ["deliveryPath"] = delivery,
        ["backup"] = "refuse",
        ["backupRefusal"] = Policy,
    };
}
