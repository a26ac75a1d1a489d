using CertTui.Engine.Ports;
using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The walks that together show every step of hkpost-exchange.</summary>
public sealed class MailFilms : FilmRoll
{
    private const string Guide = "hkpost-exchange";

    private static readonly Dictionary<string, string> Office = new()
    {
        ["organization"] = "EXAMPLE TRADING (HONG KONG) LIMITED",
        ["pinEntry"] = "envelope",
        ["removeSuperseded"] = "yes",
        ["serviceIis"] = "yes",
    };

    public MailFilms()
    {
        Keep(SeveralNames());
        Keep(Renewal());
        Keep(Wildcard());
        Keep(RootMissing());
        Keep(Restore());
        Keep(OnPaper());
        Keep(WithoutMailServer());
    }

    private static Dictionary<string, CaseScreen> SeveralNames()
    {
        using var studio = new Studio("mail-names");
        using (var first = studio.Begin(Guide))
            new Film(first, Office).Shoot(step => step.Id == "B.8");
        using var session = studio.Begin(Guide);
        var published = Path.Combine(studio.Folder, "practice", "ca", "published");
        return new Film(session, With(Office, ("hasChineseName", "yes"), ("chineseName", "範例貿易有限公司"), ("confirmedName", "chinese"),
            ("pendingChoice", "new"), ("csrPath", "second.txt"), ("keyBackupPath", "second.pfx"), ("serviceImap", "yes"),
            ("cross", "yes"), ("crossPath", Path.Combine(published, "root_ca_3_x_gsca_r3_pem.crt")),
            ("arl", "yes"), ("arlPath", Path.Combine(published, "post-root-3.crl")))).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Renewal()
    {
        using var studio = new Studio("mail-renewal");
        using var session = studio.Begin(Guide);
        return new Film(session, With(Office, ("flow", "renew"), ("renewOf", "mail.example.com.hk"), ("drill", "no"), ("removeOld", "yes"),
            ("serviceSmtp", "yes"), ("servicePop", "yes"), ("serviceImap", "yes"))).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Wildcard()
    {
        using var studio = new Studio("mail-wildcard");
        using var session = studio.Begin(Guide);
        return new Film(session, With(Office, ("certificateType", "wildcard"), ("commonName", "example.com.hk"), ("serviceImap", "yes"), ("drill", "no"))).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> RootMissing()
    {
        using var studio = new Studio("mail-root");
        using var session = studio.Begin(Guide);
        foreach (var root in studio.Machine.Stores.List(StoreName.Root).Where(stored => stored.Certificate.CommonName.EndsWith("Root CA 3", StringComparison.Ordinal)))
            studio.Machine.Stores.Remove(StoreName.Root, root.Certificate.Fingerprint);
        return new Film(session, With(Office, ("addRoot", "yes"))).Shoot(step => step.Id == "D.5").Shots;
    }

    private static Dictionary<string, CaseScreen> Restore()
    {
        using var studio = new Studio("mail-restore");
        using (var first = studio.Begin(Guide))
            new Film(first, With(Office, ("backupPath", "backup.pfx"))).Shoot();
        using var session = studio.Begin(Guide);
        return new Film(session, With(Office, ("flow", "restore"), ("restorePath", "backup.pfx"))).Shoot().Shots;
    }

    // The person carries the request to the site, types the PIN there, and brings the files back.
    private static Dictionary<string, CaseScreen> OnPaper()
    {
        using var studio = new Studio("mail-paper");
        var typing = studio.Begin(Guide);
        var shots = new Film(typing, With(Office, ("pinEntry", "typed"))).Shoot(step => step.Id == "C.2.enter").Shots;
        typing.Dispose();
        using var session = studio.Begin(Guide, studio.Machine with { SubmissionSite = null });
        var answers = With(Office, ("reference", "012345678"), ("deliveryPath", "server.cer"), ("pendingChoice", "new"), ("csrPath", "paper.txt"), ("keyBackupPath", "paper.pfx"));
        foreach (var (name, shot) in new Film(session, answers).Shoot(step => step.Id == "C.7.read").Shots)
            shots.TryAdd(name, shot);
        return shots;
    }

    private static Dictionary<string, CaseScreen> WithoutMailServer()
    {
        using var studio = new Studio("mail-bare");
        using var session = studio.Begin(Guide, studio.Machine with { MailServer = null });
        return new Film(session, With(Office, ("names", "mail.example.com.hk"), ("drill", "no"))).Shoot(step => step.Id == "F.1").Shots;
    }
}
