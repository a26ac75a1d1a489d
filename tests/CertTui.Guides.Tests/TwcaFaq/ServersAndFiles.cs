using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>Questions 4.2 to 4.4: a fault is laid, the walk names the cause, mends it, and looks once more.</summary>
public sealed class ServersAndFiles
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "apache-nocnf", "4.2.Q1", "csr-no-cnf" },
        { "apache-mismatch", "4.2.Q2", "ap-key-mismatch" },
        { "apache-order", "4.2.Q2", "ap-cert-not-leaf" },
        { "tc-alias", "4.3.Q1", "tc-alias" },
        { "tc-chain1", "4.3.Q1", "tc-chain-1" },
        { "tc-cyber", "4.3.Q1", "tc-chain-short" },
        { "tc-store2", "4.3.Q2", "tc-other-store" },
        { "tc-renamed", "4.3.Q2", "tc-other-alias" },
        { "fmt-der", "4.4.Q1", "fmt-der" },
        { "p12-aes", "4.4.Q2", "p12-cipher" },
        { "move-iis-tomcat", "4.4.Q3", "move-open" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_cause_is_named_mended_proved_and_the_repair_can_be_taken_back_to_the_last_byte(string scenario, string question, string cause)
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed(scenario);
        var before = Files(walker);

        walker.RunToTheEnd(Answers(walker));

        Assert.Equal(cause, walker.Walk.Known.Fact("cause"));
        Assert.Equal("yes", walker.Walk.Known.Fact("proved"));
        Assert.NotEqual(before, Files(walker));
        NothingSecretIn(Path.Combine(walker.StateFolder, "cases"), cause);
        using (var session = walker.Begin("twca-faq"))
            session.Undo((Model.Do)session.Walk.Guide.Step(question + ".mend"));
        Assert.Equal(before, Files(walker));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Whoever_does_not_want_the_repair_finds_every_file_as_it_was(string scenario, string question, string cause)
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed(scenario);
        var before = Files(walker);

        walker.RunToTheEnd(Answers(walker).With(("repair", "no")));

        Assert.Equal(cause, walker.Walk.Known.Fact("cause"));
        Assert.DoesNotContain(question + ".mend", walker.Told.Steps);
        Assert.Equal(before, Files(walker));
    }

    private static AnswersFile Answers(Walker walker)
    {
        var folder = Path.Combine(walker.Machine.Files.OrderFolder, "faq-" + walker.Machine.Training!.Current!.Scenario);
        return new AnswersFile("twca-faq", "en", new Dictionary<string, string>(), new Dictionary<string, string>
        {
            ["4.4.Q2.password"] = Path.Combine(folder, "password.txt"),
            ["4.4.Q3.password"] = Path.Combine(folder, "iis", "password.txt"),
        });
    }

    private static void NothingSecretIn(string cases, string cause)
    {
        var written = string.Concat(Directory.EnumerateFiles(cases, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains(cause, written);
        Assert.DoesNotContain("practice-2026", written);
        Assert.DoesNotContain("PRIVATE KEY", written);
    }

    private static string Files(Walker walker) => string.Join('\n', Directory
        .EnumerateFiles(walker.Machine.Files.OrderFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"));
}
