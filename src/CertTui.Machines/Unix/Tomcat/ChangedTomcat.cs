using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Tomcat's own test, and the restart: it reads server.xml when it starts, and only then.</summary>
/// <param name="server">Which.</param>
/// <param name="ports">Where its connectors listen.</param>
internal sealed class ChangedTomcat(TomcatServer server, Func<IReadOnlyList<int>> ports) : IChangedServer
{
    // The start of a process is known to the second only.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(2);

    public void RequireGood()
    {
        TomcatControl.RequireKnown(server);
        TomcatTest.Require(server);
    }

    public void TakeUp()
    {
        TomcatTest.Require(server);
        var before = ListeningPorts.Of(server.Running!.Id);
        TomcatControl.Restart(server);
        TomcatProof.AwaitListening(server, [.. ports().Where(before.Contains)]);
    }

    public void TakeUpAgain(DateTimeOffset since)
    {
        server.LookAgain();
        if (server.Running is null)
        {
            TomcatControl.Start(server);
        }
        else if (server.Running.StartedAt > since - Doubt)
        {
            // Something else may have gone wrong in the files since: then what runs goes on.
            TomcatTest.Require(server);
            TomcatControl.Restart(server);
        }
        else if (server.IsBeingStopped)
        {
            TomcatControl.Start(server);
        }
        else
        {
            // It has never read what was written.
            return;
        }
        TomcatProof.AwaitListening(server, ports());
    }
}
