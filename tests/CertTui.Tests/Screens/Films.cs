using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The walks that together show every step of twca-iis. Made once; every language is drawn from the same states.</summary>
public sealed class Films : FilmRoll
{
    private static readonly Dictionary<string, string> Company = new()
    {
        ["commonName"] = "www.example.com.tw",
        ["organization"] = "EXAMPLE TRADING",
        ["passKeeper"] = "Chen",
        ["formNumber"] = "A-2026-0042",
        ["removeSuperseded"] = "yes",
    };

    public Films()
    {
        Keep(FourTiers());
        Keep(ThreeTiersByFile());
        Keep(RenewalOfTheShop());
        Keep(Restore());
        Keep(WithoutPortal());
        Keep(WithoutSites());
        Keep(OnAnOperatingSystem());
    }

    private static Dictionary<string, CaseScreen> FourTiers()
    {
        using var studio = new Studio("four");
        using var session = studio.Begin("twca-iis");
        return new Film(session, Company).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> ThreeTiersByFile()
    {
        using var studio = new Studio("three");
        using (var first = studio.Begin("twca-iis"))
            new Film(first, Company).Shoot(step => step.Id == "5.1.8");
        using var session = studio.Begin("twca-iis");
        var answers = With(Company, ("tiersOrdered", "3"), ("validation", "file"), ("fileMailbox", "it@example.com.tw"), ("keyBackup", "refuse"),
            ("keyBackupRefusal", "training"), ("backup", "refuse"), ("backupRefusal", "training"), ("pendingChoice", "discard"), ("csrPath", "second.txt"));
        return new Film(session, answers).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> RenewalOfTheShop()
    {
        using var studio = new Studio("renewal");
        using var session = studio.Begin("twca-iis");
        var answers = With(Company, ("flow", "renew"), ("site", "shop"), ("drill", "no"));
        answers.Remove("commonName");
        return new Film(session, answers).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Restore()
    {
        using var studio = new Studio("restore");
        using (var first = studio.Begin("twca-iis"))
            new Film(first, With(Company, ("backupPath", "backup.pfx"))).Shoot();
        Enable(studio);
        using var session = studio.Begin("twca-iis");
        return new Film(session, With(Company, ("flow", "restore"), ("restorePath", "backup.pfx"))).Shoot().Shots;
    }

    // The server of a restore trusts the younger root again, as Windows does after an update of its roots.
    private static void Enable(Studio studio)
    {
        foreach (var stored in studio.Machine.Stores.List(Engine.Ports.StoreName.Root).Where(stored => stored.Disabled))
            studio.Machine.Stores.Put(Engine.Ports.StoreName.Root, stored with { Disabled = false });
    }

    private static Dictionary<string, CaseScreen> WithoutPortal()
    {
        using var studio = new Studio("paper");
        var paper = studio.Machine with { Authority = null };
        using var session = studio.Begin("twca-iis", paper);
        var shots = new Film(session, With(Company, ("validation", "dns"), ("deliveryPath", "cert.zip"))).Shoot(step => step.Id == "5.3.2").Shots;
        using var acme = studio.Begin("twca-iis", paper);
        var answers = With(Company, ("route", "acme"), ("csrPath", "acme.txt"), ("keyBackupPath", "acme.pfx"), ("pendingChoice", "new"),
            ("acmeDirectory", "https://ssl2.twca.com.tw/acme/directory/MjAyNDAxMjUwNjcjd3d3LmV4YW1wbGUuY29tLnR3IzczNTE5"));
        foreach (var (name, shot) in new Film(acme, answers).Shoot(step => step.Id == "5.3.1").Shots)
            shots.TryAdd(name, shot);
        return shots;
    }

    private static Dictionary<string, CaseScreen> OnAnOperatingSystem()
    {
        using var studio = new Studio("system");
        using var session = studio.Begin("twca-iis", studio.Machine with { SystemTrust = new MemoryTrust() });
        return new Film(session, With(Company, ("trustInSystem", "yes"))).Shoot(step => step.Id == "5.4.9").Shots;
    }

    private static Dictionary<string, CaseScreen> WithoutSites()
    {
        using var studio = new Studio("bare");
        using var session = studio.Begin("twca-iis", studio.Machine with { Sites = new MemorySites(() => studio.Machine) });
        return new Film(session, With(Company, ("drill", "no"))).Shoot(step => step.Id == "5.9.1").Shots;
    }
}
