using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice.World;

public sealed class KilledAtAnyMoment : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certtui-").FullName;

    [Fact]
    public async Task A_world_opens_again_and_is_consistent()
    {
        var seen = 0;
        for (var round = 0; round < 8; round++)
        {
            using var worker = Worker.Start(folder, int.MaxValue);
            await UntilSomethingHappened(worker, seen, round);
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            var now = CheckWorld();
            Assert.True(now >= seen);
            seen = now;
        }
        Assert.True(seen > 0);
    }

    // The first round ends within the making of the world, the others after some more files: each time at another place.
    private async Task UntilSomethingHappened(System.Diagnostics.Process worker, int keysBefore, int round)
    {
        var keys = Path.Combine(folder, "practice", "keys");
        bool Happened() => round == 0 ? Directory.EnumerateDirectories(folder).Any() : Directory.Exists(keys) && Directory.GetFiles(keys, "w*.pem").Length > keysBefore;
        while (!Happened())
        {
            Assert.False(worker.HasExited);
            await Task.Yield();
        }
        for (var i = 0; i < round * 1500; i++)
            await Task.Yield();
    }

    /// <summary>How many keys the workers made so far: none of them may go.</summary>
    private int CheckWorld()
    {
        using var world = PracticeMachine.Open(folder, new FakeTime(FakeTime.Start), TestWorld.Texts);
        var machine = world.Machine;
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder, "*.tmp", SearchOption.AllDirectories), _ => true);
        var keys = machine.Keys.List();
        foreach (var key in keys)
            machine.Keys.Open(key)!.Dispose();
        Assert.All(machine.Pending.List(), request => Assert.Contains(request.KeyId, keys));
        Assert.All(machine.Stores.List(Engine.Ports.StoreName.Personal), stored => Assert.Contains(stored.KeyId, keys));
        var mails = machine.Authority!.Mailbox();
        Assert.All(world.Show().Orders.Where(order => order.State == "issued"), order => Assert.Contains(mails, mail => mail.Id == order.OrderId + "-2-issued"));
        var served = machine.Sites.List().SelectMany(site => site.Bindings).Select(binding => binding.Fingerprint).OfType<string>();
        Assert.All(served, fingerprint => Assert.Contains(machine.Stores.List(Engine.Ports.StoreName.Personal), stored => stored.Certificate.Fingerprint == fingerprint));
        return keys.Count - 1;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
