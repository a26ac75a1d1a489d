using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>4.5 question 2 and 4.7.</summary>
public sealed class PagesAndFiles
{
    [Fact]
    public void Three_things_are_not_fetched_by_https_and_a_link_is_none_of_them()
    {
        using var trainee = new Trainee("mixed");
        var before = trainee.Snapshot();

        Assert.Equal(RunEnd.Done, trainee.Run());

        Assert.Equal("mixed", trainee.Cause);
        Assert.Equal("no", trainee.Walk.Known.Fact("repairable"));
        var items = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.5.Q2.examine"))!.Findings.Skip(1).ToList();
        Assert.Equal(["script src", "img src", "url()"], items.Select(item => item.Details["element"]));
        Assert.Equal(["yes", "yes", "no"], items.Select(item => item.Details["https"]));
        Assert.Equal(["7", "10", "2"], items.Select(item => item.Details["line"]));
        Assert.Equal(before, trainee.Snapshot());
    }

    [Fact]
    public void Eight_files_get_their_roles_by_content_and_the_right_four_are_put_aside()
    {
        using var trainee = new Trainee("roles");

        var end = trainee.Run();

        Assert.True(end == RunEnd.Done, $"{end} at {trainee.Told.StoppedAt?.Id}: {string.Join("; ", trainee.Told.Problems)}");
        Assert.Equal("roles-unsorted", trainee.Cause);
        Assert.Equal("yes", trainee.Walk.Known.Fact("proved"));
        var found = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.7.Q1.examine"))!.Findings;
        Assert.Equal(
            ["role-ca", "role-cross", "role-leaf", "role-root", "role-ca", "role-root", "role-request", "role-key"],
            found.Where(finding => finding.Details.ContainsKey("expires")).Select(finding => finding.Code));
        var namesake = Assert.Single(found, finding => finding.Code == "role-namesake");
        Assert.Equal("a.cer", namesake.Details["file"]);
        var sorted = trainee.Machine.Files.List(Path.Combine(trainee.Seeded.Inputs["roleFolder"], "sorted")).Select(Path.GetFileName);
        Assert.Equal(["root.cer", "server.cer", "uca.cer"], sorted);
    }
}
