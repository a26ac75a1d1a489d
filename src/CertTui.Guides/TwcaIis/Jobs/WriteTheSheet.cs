using System.Text;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.1 to 5.2.4: a text file with all that the portal asks, for a computer that has a browser.</summary>
internal sealed class WriteTheSheet : Job
{
    public override string Id => "write-sheet";

    public override IReadOnlyList<string> Uses => ["product", "validation", "mailbox", "fileMailbox", "phoneSlot", "formNumber"];

    // The portal may refuse a way of validation: then it is chosen anew, and so is the sheet.
    public override bool RunsAgain => true;

    public override Plan Draft(Scene scene)
    {
        var content = Encoding.UTF8.GetBytes(Sheet(scene));
        var path = Free(scene, content);
        var file = new WriteFile(path, content);
        return new Plan(Id, file.IsDone(scene.Machine) ? [] : [file], [], new Dictionary<string, string> { ["sheetPath"] = path });
    }

    public override Outcome Report(Scene scene, Receipt receipt) =>
        Outcome.Of(receipt, [Reporting.Row("file", receipt.Facts["sheetPath"])], []);

    // The sheet is ours: a second one for other choices gets the next number, and the first stays.
    private static string Free(Scene scene, byte[] content)
    {
        var start = Path.ChangeExtension(scene.Fact("csrPath"), null);
        for (var number = 1; ; number++)
        {
            var path = number == 1 ? $"{start}_sheet.txt" : $"{start}_sheet_{number}.txt";
            if (!scene.Machine.Files.Exists(path) || scene.Machine.Files.Read(path).AsSpan().SequenceEqual(content))
                return path;
        }
    }

    private static string Sheet(Scene scene)
    {
        var texts = scene.Texts;
        var sheet = new StringBuilder();
        sheet.Append(texts[scene.Known.Said("product", "ev") ? "sheet.title.ev" : "sheet.title.ov"]).Append("\r\n\r\n");
        foreach (var line in texts["sheet.path"].Split('\n'))
            sheet.Append(line).Append("\r\n");
        sheet.Append("\r\n");
        foreach (var row in CheckTheRows.RowsOf(scene))
            sheet.Append($"{texts["row." + row.Label]}: {row.Value}\r\n");
        sheet.Append($"{texts["question.formNumber"]}: {scene.Answer("formNumber")}\r\n");
        sheet.Append($"{texts["sheet.validation"]}: {texts["validation." + scene.Answer("validation")]} {Detail(scene.Known)}\r\n\r\n");
        sheet.Append(Encoding.ASCII.GetString(scene.Machine.Files.Read(scene.Fact("csrPath"))));
        return sheet.ToString();
    }

    internal static string Detail(Known known) => known.Answer("validation") switch
    {
        "email" => known.Answer("mailbox") ?? "",
        "file" => known.Answer("fileMailbox") ?? "",
        "phone" => known.Answer("phoneSlot") ?? "",
        _ => "",
    };
}
