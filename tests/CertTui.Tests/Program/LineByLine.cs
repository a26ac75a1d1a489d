using CertTui.Guides.Model;
using CertTui.Guides.TwcaIis;

namespace CertTui.Tests.Program;

/// <summary>A person who walks twca-iis with <c>--plain</c>: reads the step that is named and types what it wants.</summary>
internal static class LineByLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // What a line is not given for is proposed, and taken.
    private static readonly Dictionary<string, string[]> Typed = new()
    {
        ["5.want"] = ["", "", "", ""],
        ["5.1.4.1"] = ["https://www.example.com.tw/", "example.com.tw"],
        ["5.1.4"] = ["EXAMPLE TRADING", "", "", "", ""],
        ["5.1.backup"] = ["1", ""],
        ["5.1.backup.password"] = [Secret("key-backup"), Secret("key-backup")],
        ["5.2.7.2"] = ["", ""],
        ["5.2.7.3"] = ["A-2026-0042"],
        ["5.2.7.1"] = ["Chen, IT department", "1"],
        ["5.2.7.1.phrase"] = [Secret("pass-phrase"), Secret("pass-phrase")],
        ["5.8.4"] = ["", "", "", ""],
        ["5.9.1"] = ["1"],
        ["5.9.7"] = ["", ""],
        ["5.9.6.password"] = [Secret("pfx"), Secret("pfx")],
        ["5.10.9"] = ["", ""],
        ["5.10.9.password"] = [Secret("pfx")],
    };

    // These change nothing that is left to change, and go on without a review.
    private static readonly string[] NothingToReview = ["5.2.7.validate", "5.2.8", "5.10.12.bind"];

    /// <summary>From the beginning to the end of the guide.</summary>
    public static async Task<Ended> Walk(RealProgram program)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = program.Start("guide", "twca-iis", "--plain");
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = new StringWriter();
        var seen = new HashSet<string>();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            output.WriteLine(line);
            foreach (var answer in Answers(line, seen))
                process.StandardInput.Write(answer + "\n");
        }
        process.WaitForExit();
        return new Ended(process.ExitCode, output.ToString(), await errors);
    }

    private static string[] Answers(string line, HashSet<string> seen)
    {
        // A prompt has no line end: the name of the next step follows it on the same line only after an answer.
        var id = line.Split("  ")[0];
        var step = TwcaIisGuide.Guide.Steps.FirstOrDefault(step => step.Id == id);
        if (step is null)
            return [];
        var isFirst = seen.Add(id);
        if (isFirst && (step is Wait or Do { Job.ChangesMachine: false } || NothingToReview.Contains(id)))
            return [];
        return Typed.GetValueOrDefault(id) ?? [""];
    }

    private static string Secret(string name) => File.ReadAllText(Repository.Path("tests", "answers", "secrets", name + ".txt")).Trim();
}
