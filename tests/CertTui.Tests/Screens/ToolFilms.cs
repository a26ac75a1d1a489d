using CertTui.Engine.Ports;
using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The walks through one of the tools, on files of the practice CA and a site of the practice machine.</summary>
public sealed class ToolFilms : FilmRoll
{
    public ToolFilms(string tool)
    {
        Keep(tool switch
        {
            "inspect" => Inspect(),
            "chain" => Chain(),
            "convert" => Convert(),
            _ => Diagnose(),
        });
    }

    private static Dictionary<string, CaseScreen> Inspect()
    {
        using var studio = new Studio("tool-inspect");
        studio.Machine.Training!.Seed("p12-aes");
        var folder = Path.Combine(studio.Folder, "practice", "orders", "faq-p12-aes");
        using var session = studio.Begin("inspect");
        var password = File.ReadAllText(Path.Combine(folder, "password.txt")).Trim();
        return new Film(session, new() { ["files"] = folder }, _ => password).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Chain()
    {
        using var studio = new Studio("tool-chain");
        var authority = Path.Combine(studio.Folder, "practice", "ca", "certificates");
        var shop = studio.Machine.Stores.List(StoreName.Personal)[0].Certificate;
        studio.Machine.Files.WriteNew("shop.cer", shop.Der, ownerOnly: false);
        using var session = studio.Begin("chain");
        return new Film(session, new()
        {
            ["leafFile"] = "shop.cer",
            ["withFiles"] = Path.Combine(authority, "secure-ssl-revoked.pem"),
            ["trustFiles"] = Path.Combine(authority, "global-root.pem"),
            ["chainHost"] = "shop.example.com.tw",
        }).Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Convert()
    {
        using var studio = new Studio("tool-convert");
        studio.Machine.Training!.Seed("p12-aes");
        var folder = Path.Combine(studio.Folder, "practice", "orders", "faq-p12-aes");
        using var session = studio.Begin("convert");
        var password = File.ReadAllText(Path.Combine(folder, "password.txt")).Trim();
        return new Film(session, new() { ["files"] = Path.Combine(folder, "backup.pfx"), ["format"] = "pfx", ["outPath"] = "old-device.pfx", ["locked"] = "yes" }, _ => password)
            .Shoot().Shots;
    }

    private static Dictionary<string, CaseScreen> Diagnose()
    {
        using var studio = new Studio("tool-diagnose");
        using var session = studio.Begin("diagnose");
        return new Film(session, new() { ["network"] = "practice", ["target"] = "shop.example.com.tw" }).Shoot().Shots;
    }
}
