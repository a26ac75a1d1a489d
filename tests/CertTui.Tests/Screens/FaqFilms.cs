using CertTui.Engine.Ports;
using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The walks that together show every step of twca-faq: a fault for each question, found and mended.</summary>
public sealed class FaqFilms : FilmRoll
{
    private const string Guide = "twca-faq";

    private static readonly Dictionary<string, string> Usual = [];

    public FaqFilms()
    {
        Keep(Fault("iis-key-in-file"));
        Keep(Fault("apache-nocnf", ("organization", "EXAMPLE TRADING"), ("locality", "TAIPEI"), ("state", "TAIWAN"), ("country", "TW")));
        Keep(Fault("apache-mismatch", ("keyPassPhrase", "yes")));
        Keep(Fault("tc-chain1", ("keystorePassword", "other")));
        Keep(Fault("tc-store2", ("keystorePassword", "other")));
        foreach (var scenario in new[] { "fmt-der", "p12-aes", "move-iis-tomcat", "ch-no-cross", "mixed", "sclient", "old-not-bound", "roles" })
            Keep(Fault(scenario));
        Keep(Fault("iis-orphan", ("symptom", "message"), ("message", "0x80070520")));
        Keep(Fault("ch-leaf-only", ("symptom", "check-chain"), ("checkWhat", "live")));
        Keep(Reissue());
        Keep(ReissueOnPaper());
        Keep(ReissueOnAnOperatingSystem());
    }

    private static Dictionary<string, CaseScreen> Fault(string scenario, params (string Question, string Answer)[] answers)
    {
        using var studio = new Studio("faq-" + scenario);
        studio.Machine.Training!.Seed(scenario);
        using var session = studio.Begin(Guide);
        return new Film(session, With(Usual, answers), _ => Password(studio.Folder, scenario)).Shoot().Shots;
    }

    // It lies beside the files, as such passwords do; the keystores of the practice machine share one.
    private static string Password(string folder, string scenario)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "practice", "orders", "faq-" + scenario), "password.txt", SearchOption.AllDirectories);
        return files.Length > 0 ? File.ReadAllText(files[0]).Trim() : "practice-2026";
    }

    private static Dictionary<string, CaseScreen> Reissue()
    {
        using var studio = new Studio("faq-lost");
        studio.Machine.Training!.Seed("iis-lost");
        ServeAnOlderOne(studio.Machine, "iis-lost.faq.example.com.tw");
        using var session = studio.Begin(Guide);
        return new Film(session, Office(("revocationMoment", "2026-11-24 22:00"))).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> ReissueOnAnOperatingSystem()
    {
        using var studio = new Studio("faq-system");
        studio.Machine.Training!.Seed("iis-lost");
        using var session = studio.Begin(Guide, studio.Machine with { SystemTrust = new MemoryTrust() });
        return new Film(session, Office(("trustInSystem", "yes"))).Shoot(step => step.Id == "R.5.chain").Shots;
    }

    private static Dictionary<string, CaseScreen> ReissueOnPaper()
    {
        using var studio = new Studio("faq-paper");
        studio.Machine.Training!.Seed("iis-lost");
        using var session = studio.Begin(Guide, studio.Machine with { Authority = null });
        return new Film(session, Office(("deliveryPath", "cert.zip"), ("successPage", "24-0001"))).Shoot(step => step.Id == "R.5.read").Shots;
    }

    private static Dictionary<string, string> Office(params (string Question, string Answer)[] more) => With(
        new Dictionary<string, string>
        {
            ["companyNumber"] = "22099131",
            ["contactName"] = "Chen",
            ["contactPhone"] = "02-2370-8886",
            ["contactMail"] = "chen@example.com.tw",
        },
        more);

    // The key of the last round was kept, and its certificate is on a site.
    private static void ServeAnOlderOne(Machine machine, string host)
    {
        var older = TestCa.Root("Older").Leaf(host);
        machine.Keys.Import("older", older.Key.ExportPkcs8PrivateKey(), exportable: true);
        machine.Stores.Put(StoreName.Personal, new StoredCertificate(older.Certificate, "older", "older"));
        machine.Sites.Put(new Binding("Default Web Site", "https", "*", 443, host, true, older.Certificate.Fingerprint));
    }
}
