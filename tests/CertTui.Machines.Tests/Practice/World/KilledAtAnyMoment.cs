using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice.World;

public sealed class KilledAtAnyMoment : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certtui-").FullName;

    [Fact]
    public async Task A_world_opens_again_and_is_consistent()
    {
        var keys = 0;
        for (var round = 0; round < 10; round++)
        {
            var files = CountFiles();
            using var worker = Worker.Start(folder, int.MaxValue);
            // The first ends while it makes the world; each of the others some files further on.
            await UntilThereAre(worker, files + 1 + (round * 2));
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            var now = CheckWorld();
            Assert.True(now >= keys);
            keys = now;
        }
        Assert.True(keys > 0);
    }

    private async Task UntilThereAre(System.Diagnostics.Process worker, int files)
    {
        while (CountFiles() < files)
        {
            Assert.False(worker.HasExited);
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
    }

    private int CountFiles()
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
        }
        catch (DirectoryNotFoundException)
        {
            // A folder got its final name under our eyes.
            return 0;
        }
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
        CheckApplications(world.Show().Applications, mails);
        var served = machine.Sites.List().SelectMany(site => site.Bindings).Select(binding => binding.Fingerprint).OfType<string>();
        Assert.All(served, fingerprint => Assert.Contains(machine.Stores.List(Engine.Ports.StoreName.Personal), stored => stored.Certificate.Fingerprint == fingerprint));
        return keys.Count - 1;
    }

    // No application without its letter, and none twice.
    private static void CheckApplications(IReadOnlyList<ApplicationStatus> applications, IReadOnlyList<Engine.Ports.Mail> mails)
    {
        Assert.All(applications, application => Assert.Contains(mails, mail => mail.Id.EndsWith("-2-pin-envelope") && mail.Body.Contains(application.Reference)));
        Assert.Equal(applications.Count, applications.Select(application => application.CaseId).Distinct().Count());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
