using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Apache;

/// <summary>Apache's own test, and the graceful reload, which costs nobody a connection.</summary>
internal sealed class ChangedApache(ApacheServer server) : IChangedServer
{
    public void RequireGood()
    {
        ApacheControl.RequireRunning(server);
        ApacheSyntax.Test(server);
    }

    public void TakeUp()
    {
        server.Forget();
        ApacheSyntax.Test(server);
        ApacheSyntax.RequireSameHosts(server, server.Read());
        ApacheControl.Reload(server);
    }

    public void TakeUpAgain(DateTimeOffset since)
    {
        server.Forget();
        ApacheControl.ReloadOrStart(server);
    }
}
