using CertTui.Guides.Commands;
using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.Commands;

/// <summary>F6 on every plan of the guides for Windows: what an administrator would type instead.</summary>
public sealed class CommandsOfEveryJob
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(SampleAnswers.Folder, "*.json").Order().Select(path => Path.GetFileNameWithoutExtension(path))];

    private static readonly string[] Secrets = [.. Directory.GetFiles(Path.Combine(SampleAnswers.Folder, "secrets")).Select(path => File.ReadAllText(path).Trim())];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_plan_has_commands_without_placeholders_and_without_secrets(string sample)
    {
        using var walker = new Walker();
        if (sample.EndsWith("restore", StringComparison.Ordinal))
            PreparedBackup.LayOn(walker.Machine);
        var seen = new List<(string Step, IReadOnlyList<string> Commands)>();

        walker.Run(SampleAnswers.Load(sample), (session, step, plan) =>
        {
            var setting = CommandSetting.Of(session.Walk, plan.Changes);
            if (step.Job.ChangesMachine && !plan.IsEmpty)
                seen.Add((step.Id, [.. plan.Changes.SelectMany(change => EquivalentCommands.For(change, setting))]));
            return true;
        });

        Assert.True(walker.Walk.IsAtEnd);
        Assert.True(seen.Count > 1, string.Join(' ', seen.Select(each => each.Step)));
        Assert.All(seen, each =>
        {
            Assert.NotEmpty(each.Commands);
            Assert.All(each.Commands, command => Assert.DoesNotContain('%', command));
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, string.Join('\n', each.Commands), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void What_was_done_shows_the_same_commands_as_its_plan()
    {
        using var walker = new Walker();
        walker.RunToTheEnd(SampleAnswers.Load("hkpost-exchange-multi-domain"));

        var shown = walker.Walk.Guide.Steps.OfType<Do>().SelectMany(step => walker.Walk.OutcomeOf(step)?.Done ?? [])
            .SelectMany(change => EquivalentCommands.For(change, CommandSetting.Of(walker.Walk, []))).ToList();

        string[] cmdlets = ["New-ExchangeCertificate", "Import-ExchangeCertificate", "Enable-ExchangeCertificate", "Export-ExchangeCertificate"];
        Assert.All(cmdlets, cmdlet => Assert.Contains(shown, command => command.Contains(cmdlet, StringComparison.Ordinal)));
        Assert.Contains(shown, command => command.StartsWith("certutil -addstore CA", StringComparison.Ordinal));
    }
}
