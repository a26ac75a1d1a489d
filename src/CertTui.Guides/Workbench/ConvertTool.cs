using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Jobs;
using static CertTui.Guides.EveryGuide.Ways;

namespace CertTui.Guides.Workbench;

/// <summary><c>certtui convert</c> on the screen.</summary>
public static class ConvertTool
{
    private static readonly Question Files = Question.Text("files", NamedFiles.Check);

    private static readonly Question Format = Question.Choice("format",
        new Option("pem"), new Option("der"), new Option("p7b"), new Option("pfx"), new Option("jks"));

    private static readonly Question OutPath = Question.Text("outPath", Paths.Check);

    private static readonly Question Encrypted = Question.YesNo("locked", "no");

    private static readonly Guard Opens = new("opens", known => known.Said("locked", "yes"));

    private static readonly Guard Seals = new("seals", known => known.Answer("format") is "pfx" or "jks");

    public static Guide Guide { get; } = new("convert",
        new Section("1",
            new Ask("1.1", Files, Format, OutPath, Encrypted),
            new AskSecret("1.2", For: "1.4", Twice: false, AnySecret.Check) { When = Opens },
            new AskSecret("1.3", For: "1.4", Twice: true, AnySecret.Check) { When = Seals },
            new Do("1.4", new ConvertTheFiles("1.2", "1.3"))
            {
                SendsBack = Back(("file-not-found", "1.1"), ("file-exists", "1.1"), ("password-needed", "1.1"), ("wrong-password", "1.2"),
                    ("secret-missing", "1.2"), ("password-too-short", "1.3"), ("keytool-missing", "1.1"), ("key-not-found", "1.1"), ("der-holds-one", "1.1")),
            }))
    {
        IsTool = true,
    };
}
