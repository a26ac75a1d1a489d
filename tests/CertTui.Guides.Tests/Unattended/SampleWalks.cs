using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.Unattended;

public sealed class SampleWalks
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(SampleAnswers.Folder, "*.json").Order().Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_answer_of_a_sample_belongs_to_the_guide(string name)
    {
        var answers = SampleAnswers.Load(name);
        var guide = AllGuides.Find(answers.Guide)!;
        Assert.Subset(guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => question.Id).ToHashSet(), answers.Answers.Keys.ToHashSet());
        Assert.Subset(guide.Steps.OfType<AskSecret>().Select(step => step.Id).ToHashSet(), answers.SecretFiles.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sample_ends_done_with_a_proved_binding_and_nothing_pending(string name)
    {
        using var walker = new Walker();
        if (name.EndsWith("restore", StringComparison.Ordinal))
            PreparedBackup.LayOn(walker.Machine);

        walker.RunToTheEnd(SampleAnswers.Load(name));

        var certificate = walker.Walk.Known.Fact("certificate");
        Assert.Contains(walker.Machine.Sites.List().SelectMany(site => site.Bindings), binding => binding.Fingerprint == certificate);
        Assert.Empty(walker.Machine.Pending.List());
        Assert.Single(walker.Machine.Stores.List(StoreName.Personal), stored => stored.Certificate.Fingerprint == certificate);
    }
}
