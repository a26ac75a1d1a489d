using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Jobs;
using static CertTui.Guides.EveryGuide.Ways;

namespace CertTui.Guides.Workbench;

/// <summary><c>certtui chain</c> on the screen.</summary>
public static class ChainTool
{
    private static readonly Question Leaf = Question.Text("leafFile", Paths.Check);

    private static readonly Question With = Question.Text("withFiles", NamedFiles.Check) with { Optional = true };

    private static readonly Question Trust = Question.Text("trustFiles", NamedFiles.Check) with { Optional = true };

    private static readonly Question Host = Question.Text("chainHost", Requesting.CommonName.Check) with { Optional = true };

    public static Guide Guide { get; } = new("chain",
        new Section("1",
            new Ask("1.1", Leaf, With, Trust, Host),
            new Do("1.2", new JudgeTheChain()) { SendsBack = Back(("file-not-found", "1.1"), ("no-certificate-in-file", "1.1")) }))
    {
        IsTool = true,
    };
}
