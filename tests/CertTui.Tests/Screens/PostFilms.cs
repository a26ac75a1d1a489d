using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The walks that together show every step of hkpost-iis.</summary>
public sealed class PostFilms : FilmRoll
{
    private const string Guide = "hkpost-iis";

    private static readonly Dictionary<string, string> Office = new()
    {
        ["commonName"] = "www.example.com.hk",
        ["organization"] = "EXAMPLE TRADING LIMITED",
        ["pinEntry"] = "envelope",
        ["removeSuperseded"] = "yes",
    };

    public PostFilms()
    {
        Keep(ByDns());
        Keep(SeveralNamesOnWebsites());
        Keep(Renewal());
        Keep(Restore());
        Keep(OnPaper());
        Keep(WithoutSites());
    }

    private static Dictionary<string, CaseScreen> ByDns()
    {
        using var studio = new Studio("post-dns");
        using var session = studio.Begin(Guide);
        return new Film(session, Office).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> SeveralNamesOnWebsites()
    {
        using var studio = new Studio("post-names");
        using (var first = studio.Begin(Guide))
            new Film(first, Office).Shoot(step => step.Id == "B.6.view");
        using var session = studio.Begin(Guide);
        var answers = With(Office, ("certificateType", "multi-domain"), ("names", "mail.example.com.hk"), ("hasChineseName", "yes"), ("chineseName", "範例貿易有限公司"),
            ("confirmedName", "chinese"), ("dcvMethod", "website"), ("pendingChoice", "new"), ("csrPath", "second.txt"), ("keyBackup", "refuse"),
            ("keyBackupRefusal", "training"), ("backup", "refuse"), ("backupRefusal", "training"),
            ("arl", "yes"), ("arlPath", Path.Combine(studio.Folder, "practice", "ca", "published", "post-root-3.crl")));
        return new Film(session, answers).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Renewal()
    {
        using var studio = new Studio("post-renewal");
        using var session = studio.Begin(Guide);
        return new Film(session, With(Office, ("flow", "renew"), ("commonName", "shop.example.com.tw"), ("site", "shop"), ("drill", "no"))).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Restore()
    {
        using var studio = new Studio("post-restore");
        using (var first = studio.Begin(Guide))
            new Film(first, With(Office, ("backupPath", "backup.pfx"))).Shoot();
        using var session = studio.Begin(Guide);
        return new Film(session, With(Office, ("flow", "restore"), ("restorePath", "backup.pfx"))).Shoot().Shots;
    }

    // The person carries the request to the site, types the PIN there, and brings the files back.
    private static Dictionary<string, CaseScreen> OnPaper()
    {
        using var studio = new Studio("post-paper");
        var typing = studio.Begin(Guide);
        var shots = new Film(typing, With(Office, ("pinEntry", "typed"))).Shoot(step => step.Id == "C.2.enter").Shots;
        typing.Dispose();
        using var session = studio.Begin(Guide, studio.Machine with { SubmissionSite = null });
        var answers = With(Office, ("reference", "012345678"), ("deliveryPath", "server.cer"), ("pendingChoice", "new"), ("csrPath", "paper.txt"), ("keyBackupPath", "paper.pfx"));
        foreach (var (name, shot) in new Film(session, answers).Shoot(step => step.Id == "C.7.read").Shots)
            shots.TryAdd(name, shot);
        return shots;
    }

    private static Dictionary<string, CaseScreen> WithoutSites()
    {
        using var studio = new Studio("post-bare");
        using var session = studio.Begin(Guide, studio.Machine with { Sites = new MemorySites(() => studio.Machine) });
        return new Film(session, With(Office, ("drill", "no"))).Shoot(step => step.Id == "F.5").Shots;
    }
}
