using CertTui.Guides.EveryGuide;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Jobs;
using static CertTui.Guides.EveryGuide.Ways;

namespace CertTui.Guides.Workbench;

/// <summary><c>certtui inspect</c> on the screen.</summary>
public static class InspectTool
{
    private static readonly Question Files = Question.Text("files", NamedFiles.Check);

    private static readonly Guard Locked = new("locked", known => known.Is("locked", "yes"));

    public static Guide Guide { get; } = new("inspect",
        new Section("1",
            new Ask("1.1", Files),
            new Do("1.2", new InspectTheFiles(null)) { SendsBack = Back(("file-not-found", "1.1"), ("too-many-files", "1.1")) },
            new AskSecret("1.3", For: "1.4", Twice: false, AnySecret.Check) { When = Locked },
            new Do("1.4", new InspectTheFiles("1.3")) { When = Locked, SendsBack = Back(("wrong-password", "1.3"), ("secret-missing", "1.3")) }))
    {
        IsTool = true,
    };
}
