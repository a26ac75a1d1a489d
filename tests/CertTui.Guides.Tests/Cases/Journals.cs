using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides.Cases;
using CertTui.Guides.Tests.Walking;
using CertTui.Guides.Walking;
using CertTui.Machines.Disk;

namespace CertTui.Guides.Tests.Cases;

public sealed class Journals : IDisposable
{
    private const string BadCertificate =
        """{"move":"began","at":"2026-11-20T08:00:00+00:00","step":"2.make","plan":{"job":"x","notes":[],"facts":{},"changes":[""" +
        """{"$type":"put-certificate","store":"root","before":null,"after":{"certificate":"MAA=","friendlyName":null,"keyId":null,"disabled":false}}]}}""";

    private readonly TemporaryFolder _disk = new();

    public static TheoryData<bool> Folders => [true, false];

    [Fact]
    public void Every_move_is_appended_as_one_line_before_the_next()
    {
        var folder = new MemoryFolder();
        using var @case = Book(folder).Create("small", "zh-HK", "practice");
        @case.Take(new Read(Some.Now, "1.read"));
        @case.Take(new Said(Some.Now, "1.host", new Dictionary<string, string> { ["host"] = "香港\n郵政" }));

        Assert.Equal(3, folder.Calls.Count);
        Assert.All(folder.Calls, call => Assert.StartsWith("append journal.jsonl {", call));
        Assert.All(folder.Calls, call => Assert.Equal(call.Length - 1, call.IndexOf('\n')));
        Assert.Contains("香港", folder.Calls[2]);
    }

    [Fact]
    public void A_secret_is_given_and_not_written_down()
    {
        var folder = new MemoryFolder();
        using var @case = Book(folder).Create("small", "en", "practice");
        @case.Take(new Gave(Some.Now, "2.password"));
        Assert.Single(folder.Calls);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Reading_it_again_gives_the_same_walk(bool onDisk)
    {
        var book = Book(Folder(onDisk));
        var (id, walk) = Walked(book);
        using var again = book.Open(id);
        Assert.Equal(SmallWalk.Seen(walk), SmallWalk.Seen(again.Walk));
        Assert.Equal(SmallWalk.Seen(walk), SmallWalk.Seen(book.Replay(id)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_line_that_was_torn_off_is_cut_away_and_the_journal_goes_on(bool onDisk)
    {
        var folder = Folder(onDisk);
        var (id, walk) = Walked(Book(folder));
        folder.Sub(id).Append("journal.jsonl", "{\"move\":\"read\",\"at\":\"2026-"u8);

        using (var again = Book(folder).Open(id))
        {
            Assert.Equal(SmallWalk.Seen(walk), SmallWalk.Seen(again.Walk));
            again.Take(new WentBack(Some.Now));
        }

        Assert.IsType<WentBack>(Book(folder).Moves(id)[^1]);
    }

    [Theory]
    [InlineData("{\"move\":\"read\",\"at\":\"2026-")]
    [InlineData("{\"move\":\"flew\",\"at\":\"2026-11-20T08:00:00+00:00\"}")]
    [InlineData("{\"move\":\"read\",\"at\":\"2026-11-20T08:00:00+00:00\"}")]
    [InlineData("{\"move\":\"said\",\"at\":\"2026-11-20T08:00:00+00:00\",\"step\":\"1.host\",\"answers\":null}")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(BadCertificate)]
    public void A_damaged_line_in_the_middle_is_journal_damaged_and_the_lock_is_let_go(string line)
    {
        var folder = Folder(onDisk: true);
        var (id, _) = Walked(Book(folder));
        folder.Sub(id).Append("journal.jsonl", Encoding.UTF8.GetBytes(line + "\n{\"move\":\"back\",\"at\":\"2026-11-20T08:00:00+00:00\"}\n"));

        for (var time = 0; time < 2; time++)
            Assert.Equal("journal-damaged", Assert.Throws<Refusal>(() => Book(folder).Open(id)).Problem.Code);
    }

    public void Dispose() => _disk.Dispose();

    private static CaseBook Book(IFolder folder) => new(folder, id => id == "small" ? SmallGuide.Guide : null, Some.Clock());

    private IFolder Folder(bool onDisk) => onDisk ? new DiskFolder(_disk.Path) : new MemoryFolder();

    private static (string Id, Walk Walk) Walked(CaseBook book)
    {
        using var @case = book.Create("small", "en", "practice");
        @case.Take(new Read(Some.Now, "1.read"));
        @case.Take(new Ended(Some.Now, "1.look", new Model.Outcome([], new Dictionary<string, string> { ["sites"] = "yes" }, [], [])));
        @case.Take(new Read(Some.Now, "1.look"));
        @case.Take(new Said(Some.Now, "1.host", new Dictionary<string, string> { ["host"] = "www", ["backup"] = "no" }));
        @case.Take(new Failed(Some.Now, "2.make", Problem.Error("file-exists", ("path", "/x"))));
        return (@case.Id, @case.Walk);
    }
}
