using CertTui.Engine;
using CertTui.Engine.Diagnosis.Apache;
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
        var read = server.Read();
        ApacheSyntax.RequireSameHosts(server, read);
        if (PairsAtReload.Bare(read, except: null) is { } fault)
            throw new Refusal(fault);
        ApacheControl.Reload(server);
    }

    public void TakeUpAgain(DateTimeOffset since)
    {
        server.Forget();
        ApacheControl.ReloadOrStart(server);
    }
}
