using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Folders;

public sealed class TheJournal : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void An_entry_is_there_after_a_restart_and_once_for_each_key()
    {
        var request = new JournalledRequest(new string('A', 64), "www.example.com.tw", "iis-a", FakeTime.Start);
        world.Machine.Journal!.Note(request);
        world.Machine.Journal.Note(request with { SpkiSha256 = new string('B', 64), MadeAt = FakeTime.Start.AddDays(-1) });
        world.Reopen();
        world.Machine.Journal!.Note(request);
        Assert.Equal(["B", "A"], world.Machine.Journal.List().Select(noted => noted.SpkiSha256[..1]));
        Assert.Equal(request, world.Machine.Journal.List()[1]);
    }

    [Fact]
    public void A_damaged_entry_is_passed_over()
    {
        File.WriteAllText(world.PathOf("journal", "x.json"), "{");
        Assert.Empty(world.Machine.Journal!.List());
    }
}
