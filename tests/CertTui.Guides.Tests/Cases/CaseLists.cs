using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Guides.Tests.Walking;
using CertTui.Guides.Walking;
using CertTui.Machines.Disk;

namespace CertTui.Guides.Tests.Cases;

public sealed class CaseLists : IDisposable
{
    private readonly TemporaryFolder _disk = new();
    private readonly FakeTime _clock = Some.Clock();

    private DiskFolder Folder => new(_disk.Path);

    private CaseBook Book => new(Folder, id => id == "small" ? SmallGuide.Guide : null, _clock);

    [Fact]
    public void An_id_is_the_day_and_four_letters()
    {
        using var @case = Book.Create("small", "en", "practice");
        Assert.Matches("^20261120-[a-z]{4}$", @case.Id);
    }

    [Fact]
    public void The_newest_comes_first_and_tells_where_it_stands()
    {
        var ids = new List<string>();
        for (var day = 0; day < 3; day++)
        {
            using var @case = Book.Create("small", "en", "practice", "/answers.json");
            @case.Take(new Read(_clock.GetUtcNow(), "1.read"));
            ids.Insert(0, @case.Id);
            _clock.Move(TimeSpan.FromHours(1));
        }
        var list = Book.List();
        Assert.Equal(ids, list.Select(found => found.Header.Id));
        Assert.All(list, found => Assert.Equal(("1.look", false, "/answers.json"), (found.Step, found.IsDone, found.Header.Answers)));
    }

    [Fact]
    public void Cases_that_cannot_be_read_are_in_the_list_and_hide_no_other()
    {
        using (var good = Book.Create("small", "en", "practice"))
            good.Take(new Read(Some.Now, "1.read"));
        Folder.Sub("20261101-badd").Append("journal.jsonl", "not json\n"u8);
        Folder.Sub("20261102-gone").Append("journal.jsonl",
            "{\"id\":\"20261102-gone\",\"guide\":\"old\",\"language\":\"en\",\"machine\":\"this\",\"at\":\"2026-11-02T00:00:00+00:00\"}\n"u8);

        var list = Book.List();

        Assert.Equal(3, list.Count);
        Assert.Equal("1.look", list[0].Step);
        Assert.Equal([("20261102-gone", null), ("20261101-badd", null)], list.Skip(1).Select(found => (found.Header.Id, found.Step)));
    }

    [Fact]
    public void A_folder_whose_first_line_was_torn_off_holds_no_case()
    {
        Folder.Sub("20261101-torn").Append("journal.jsonl", "{\"id\":\"2026"u8);
        Assert.Empty(Book.List());
        Assert.Equal("case-not-found", Assert.Throws<Refusal>(() => Book.Open("20261101-torn")).Problem.Code);
    }

    [Fact]
    public void A_case_that_is_open_is_locked_and_can_be_looked_at()
    {
        var @case = Book.Create("small", "en", "practice");
        Assert.Equal("case-locked", Assert.Throws<Refusal>(() => Book.Open(@case.Id)).Problem.Code);
        Assert.Equal("1.read", Book.Replay(@case.Id).Here!.Id);

        @case.Dispose();

        Book.Open(@case.Id).Dispose();
    }

    [Fact]
    public void A_case_that_is_not_there_is_not_made_by_asking_for_it()
    {
        Assert.Equal("case-not-found", Assert.Throws<Refusal>(() => Book.Open("20261120-none")).Problem.Code);
        Assert.Equal("case-not-found", Assert.Throws<Refusal>(() => Book.Replay("../etc")).Problem.Code);
        Assert.Empty(Folder.Folders());
    }

    [Fact]
    public void A_case_of_a_guide_that_is_not_there_is_not_begun()
    {
        Assert.Equal("guide-not-found", Assert.Throws<Refusal>(() => Book.Create("none", "en", "practice")).Problem.Code);
        Assert.Empty(Folder.Folders());
    }

    public void Dispose() => _disk.Dispose();
}
