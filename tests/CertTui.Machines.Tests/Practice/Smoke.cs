using System.Diagnostics;
namespace CertTui.Machines.Tests.Practice;
public sealed class Smoke {
  [Fact] public void Opens() {
    var w = Stopwatch.StartNew();
    using var world = new World();
    TestContext.Current.TestOutputHelper!.WriteLine("create " + w.ElapsedMilliseconds);
    w.Restart(); world.Reopen();
    TestContext.Current.TestOutputHelper!.WriteLine("reopen " + w.ElapsedMilliseconds);
    TestContext.Current.TestOutputHelper!.WriteLine(world.Open.Show().ToString());
    Directory.Delete("/tmp/w", true);
    Tool.Run("cp", "-r", world.Folder, "/tmp/w");
  }
}
