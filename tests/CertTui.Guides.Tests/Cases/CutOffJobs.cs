using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.Cases;

/// <summary>A job that was cut off is reconciled by looking at the machine, whatever the moment was.</summary>
public sealed class CutOffJobs
{
    private static readonly (string Answers, string[] Steps)[] ChangingSteps =
    [
        ("twca-iis-four-tier",
        [
            "5.1.7", "5.1.backup.write", "5.2.4", "5.2.7", "5.2.7.validate", "5.4.3", "5.4.10.off", "5.5.9", "5.6.5.complete", "5.8.6", "5.9.8", "5.10.10", "5.10.12.bind",
        ]),
        ("twca-iis-three-tier", ["5.5.3", "5.5.old.remove"]),
        ("twca-iis-file-validation", ["5.2.7.file"]),
        ("twca-iis-renewal", ["5.8.all.bind"]),
        ("twca-iis-restore", ["5.10.3.off"]),
    ];

    // The practice machine has no operating system of its own: EveryGuide/RootsOfTheSystem cuts it off.
    private const string OnRealMachines = "5.4.3.system.add";

    public static TheoryData<string, string> Jobs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (answers, steps) in ChangingSteps)
            {
                foreach (var step in steps)
                    data.Add(answers, step);
            }
            return data;
        }
    }

    [Fact]
    public void Every_job_of_the_guide_that_changes_the_machine_is_cut_off_here() =>
        Assert.Equal(
            AllGuides.Find("twca-iis")!.Steps.OfType<Do>().Where(step => step.Job.ChangesMachine).Select(step => step.Id).Order(),
            ChangingSteps.SelectMany(found => found.Steps).Append(OnRealMachines).Order());

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Cut_off_before_the_first_change_and_again_before_its_end_was_written_it_ends_as_if_nothing_had_happened(string name, string step)
    {
        using var walker = Prepared(name);
        var answers = SampleAnswers.Load(name);

        CutOff.At(walker, answers, step, changes: 0);
        CutOff.At(walker, answers, step, changes: null);
        walker.RunToTheEnd(answers);

        Assert.Equal(Uncut(name).Shape, Snapshot.Shape(walker.Machine, walker.CaseId!));
    }

    [Theory]
    [InlineData("twca-iis-four-tier", "5.5.9", 1)]
    [InlineData("twca-iis-four-tier", "5.6.5.complete", 1)]
    [InlineData("twca-iis-four-tier", "5.10.10", 1)]
    [InlineData("twca-iis-file-validation", "5.2.7.file", 1)]
    public void Cut_off_between_two_changes_it_ends_as_if_nothing_had_happened(string name, string step, int changes)
    {
        using var walker = Prepared(name);
        var answers = SampleAnswers.Load(name);

        CutOff.At(walker, answers, step, changes);
        walker.RunToTheEnd(answers);

        Assert.Equal(Uncut(name).Shape, Snapshot.Shape(walker.Machine, walker.CaseId!));
    }

    [Theory]
    [InlineData("5.1.7")]
    [InlineData("5.5.9")]
    [InlineData("5.6.5.complete")]
    [InlineData("5.8.6")]
    public void What_was_done_before_the_cut_can_still_be_undone(string step)
    {
        using var walker = new Walker();
        var answers = SampleAnswers.FourTier;

        CutOff.At(walker, answers, step, changes: null);
        walker.RunToTheEnd(answers);

        Assert.Equal(Uncut("twca-iis-four-tier").Done[step], Done(walker, step));
    }

    private static readonly Dictionary<string, Lazy<Ending>> Endings =
        ChangingSteps.ToDictionary(found => found.Answers, found => new Lazy<Ending>(() => WalkUncut(found.Answers)));

    private static Ending Uncut(string name) => Endings[name].Value;

    private static Ending WalkUncut(string name)
    {
        using var walker = Prepared(name);
        walker.RunToTheEnd(SampleAnswers.Load(name));
        return new Ending(
            Snapshot.Shape(walker.Machine, walker.CaseId!),
            walker.Walk.Guide.Steps.OfType<Do>().ToDictionary(step => step.Id, step => Done(walker, step.Id)));
    }

    private static string Done(Walker walker, string step) =>
        string.Join(' ', (walker.Walk.OutcomeOf(walker.Walk.Guide.Step(step))?.Done ?? Array.Empty<Change>()).Select(change => change.Code));

    private static Walker Prepared(string name)
    {
        var walker = new Walker();
        // By this list the machine knows that one of its intermediates is revoked.
        walker.Machine.Stores.PutCrl(StoreName.Intermediate, walker.PublishRevocations());
        // A second binding of the certificate that is renewed.
        var shop = walker.Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Protocol == "https");
        walker.Machine.Sites.Put(shop with { Port = 8443 });
        if (name.EndsWith("restore", StringComparison.Ordinal))
            PreparedBackup.LayOn(walker.Machine);
        return walker;
    }

    private sealed record Ending(string Shape, Dictionary<string, string> Done);
}
