using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Tests.Disk;

public sealed class WholeOrNotAtAll : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certtui-").FullName;

    [Fact]
    public void A_file_that_a_scanner_holds_for_a_moment_is_moved_when_it_lets_go()
    {
        var tries = 0;
        AtomicMove.Patiently(() => { if (++tries < 3) throw new UnauthorizedAccessException(); }, isWindows: true);
        Assert.Equal(3, tries);
        Assert.Throws<UnauthorizedAccessException>(() => AtomicMove.Patiently(() => throw new UnauthorizedAccessException(), isWindows: false));
        Assert.Throws<FileNotFoundException>(() => AtomicMove.Patiently(() => throw new FileNotFoundException(), isWindows: true));
    }

    [Fact]
    public void Writing_replaces_and_leaves_nothing_behind()
    {
        DurableFile.Write(PathOf("a"), "one"u8);
        DurableFile.Write(PathOf("a"), "two"u8);
        Assert.Equal("two"u8, DurableFile.Read(PathOf("a")));
        Assert.Equal(["a"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Equal("600", Tool.Mode(PathOf("a")));
    }

    [Fact]
    public void Writing_new_never_replaces()
    {
        DurableFile.WriteNew(PathOf("a"), "one"u8);
        Assert.Equal("file-exists", RefusalOf(() => DurableFile.WriteNew(PathOf("a"), "two"u8)));
        Assert.Equal("one"u8, DurableFile.Read(PathOf("a")));
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Of_many_writers_of_one_new_file_one_wins()
    {
        for (var round = 0; round < 20; round++)
        {
            var winners = 0;
            Parallel.For(0, 16, number =>
            {
                if (Record.Exception(() => DurableFile.WriteNew(PathOf($"a{round}"), [(byte)number])) is null)
                    Interlocked.Increment(ref winners);
            });
            Assert.Equal(1, winners);
        }
        Assert.Equal(20, Directory.GetFileSystemEntries(folder).Length);
    }

    [Fact]
    public void A_file_for_its_owner_alone_was_never_open_to_others()
    {
        // The temporary file has the rights from its first moment: it is made with them.
        DurableFile.WriteFlushed(PathOf("temporary"), "secret"u8, DurableFile.OwnerOnly);
        Assert.Equal("600", Tool.Mode(PathOf("temporary")));
    }

    [Fact]
    public async Task A_reader_sees_the_old_or_the_new_content_and_nothing_between()
    {
        var contents = new[] { new byte[100_000], new byte[50_000] };
        DurableFile.Write(PathOf("a"), contents[0]);
        var writer = Task.Run(
            () =>
            {
                for (var i = 0; i < 60; i++)
                    DurableFile.Write(PathOf("a"), contents[i % 2]);
            },
            TestContext.Current.CancellationToken);
        while (!writer.IsCompleted)
            Assert.Contains(DurableFile.Read(PathOf("a")).Length, new[] { 100_000, 50_000 });
        await writer;
    }

    [Fact]
    public void A_folder_appears_with_all_its_content_or_not_at_all()
    {
        Assert.Throws<InvalidOperationException>(() => DurableFolder.CreateWhole(PathOf("f"), temporary =>
        {
            DurableFile.Write(Path.Combine(temporary, "half"), "x"u8);
            throw new InvalidOperationException();
        }));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        DurableFolder.CreateWhole(PathOf("f"), temporary => DurableFile.Write(Path.Combine(temporary, "whole"), "x"u8));
        Assert.Equal("file-exists", RefusalOf(() => DurableFolder.CreateWhole(PathOf("f"), _ => { })));
        Assert.Equal("x"u8, DurableFile.Read(PathOf("f/whole")));
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        if (!File.Exists("/dev/full"))
            Assert.Skip("This system has no /dev/full");
        Assert.Equal("disk-full", RefusalOf(() => DurableFile.Append("/dev/full", "x"u8)));
    }

    [Fact]
    public void Failures_name_what_happened_and_where()
    {
        Directory.CreateDirectory(PathOf("f"));
        Assert.Equal("file-not-found", RefusalOf(() => DurableFile.Read(PathOf("none"))));
        Assert.Equal("file-not-found", RefusalOf(() => DurableFile.WriteNew(PathOf("none/a"), "x"u8)));
        Assert.Equal("access-denied", RefusalOf(() => DurableFile.Read(PathOf("f"))));
        DurableFile.Write(PathOf("a"), new byte[10]);
        var refusal = Assert.Throws<Refusal>(() => DurableFile.Read(PathOf("a"), limit: 9));
        Assert.Equal(("file-too-large", PathOf("a"), "9"), (refusal.Problem.Code, refusal.Problem.Details["path"], refusal.Problem.Details["limit"]));
    }

    private static string RefusalOf(Action work) => Assert.Throws<Refusal>(work).Problem.Code;

    private string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
