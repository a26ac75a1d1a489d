using CertTui.Engine;
using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice.World;

public sealed class SeveralAtOnce : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certtui-").FullName;

    [Fact]
    public async Task Processes_that_start_together_make_one_world_and_lose_nothing_of_each_other()
    {
        var workers = Enumerable.Range(0, 3).Select(_ => Worker.Start(folder, rounds: 3)).ToList();
        foreach (var worker in workers)
        {
            var output = await worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(worker.ExitCode == 0, output);
            worker.Dispose();
        }
        using var world = Open();
        var shown = world.Show();
        Assert.Equal(9, shown.Orders.Select(order => order.OrderId).Distinct().Count());
        Assert.Equal(9, shown.Applications.Count(application => application.State == "accepted"));
        Assert.Equal((10, 0, 27), (shown.Keys, shown.PendingRequests, shown.Mails));
        Assert.All(shown.Applications, application => Assert.Contains($"\"{application.CaseId}\"", File.ReadAllText(Path.Combine(shown.Folder, "dns.json"))));
        Assert.Equal(11, shown.Sites[1].Bindings.Count);
    }

    [Fact]
    public void A_world_in_use_is_not_removed()
    {
        using (Open())
        using (Open())
            Assert.Equal("practice-in-use", Assert.Throws<Refusal>(() => PracticeMachine.Reset(folder)).Problem.Code);
        Assert.True(PracticeMachine.Reset(folder));
        Assert.False(PracticeMachine.Reset(folder));
        Assert.Equal(["practice.lock"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void After_a_reset_the_world_is_a_new_one()
    {
        string first;
        using (var world = Open())
            first = world.Machine.Stores.List(Engine.Ports.StoreName.Root)[0].Certificate.Fingerprint;
        PracticeMachine.Reset(folder);
        using var second = Open();
        Assert.NotEqual(first, second.Machine.Stores.List(Engine.Ports.StoreName.Root)[0].Certificate.Fingerprint);
    }

    [Fact]
    public void Where_there_is_no_state_folder_there_is_nothing_to_reset() => Assert.False(PracticeMachine.Reset(Path.Combine(folder, "none")));

    [Fact]
    public void A_folder_in_its_place_that_is_no_world_is_left_alone()
    {
        var stray = Directory.CreateDirectory(Path.Combine(folder, "practice"));
        File.WriteAllText(Path.Combine(stray.FullName, "mine.txt"), "mine");
        Assert.Equal("file-exists", Assert.Throws<Refusal>(() => Open().Dispose()).Problem.Code);
        Assert.True(File.Exists(Path.Combine(stray.FullName, "mine.txt")));
    }

    private PracticeMachine Open() => PracticeMachine.Open(folder, new FakeTime(FakeTime.Start), TestWorld.Texts);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
