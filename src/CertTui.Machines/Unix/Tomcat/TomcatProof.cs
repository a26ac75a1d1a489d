using System.Diagnostics;
using CertTui.Engine;
using CertTui.Engine.Bindings;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Waits until the server that was started serves what it was told. Web applications are started before the first client is answered.</summary>
internal sealed class TomcatProof(TomcatServer server, Func<Machine> machine)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // All ports are taken one behind the other, before the web applications are started: one that is not there soon after another will not come.
    private static readonly TimeSpan FirstPort = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan NextPort = TimeSpan.FromSeconds(20);

    /// <summary>What a client gets that names no host, or why it gets nothing.</summary>
    public string WithoutName(Binding binding) => Look(() => Handshake.With(machine().Sites.Reach(binding), "", Handshake.UsualTimeout).GetAwaiter().GetResult());

    /// <param name="binding">Which.</param>
    /// <param name="expected">Each of these certificates is good.</param>
    /// <exception cref="Refusal"><c>binding-not-proved</c> (reason), <c>tomcat-restart-failed</c></exception>
    public void Await(Binding binding, IReadOnlyCollection<string> expected) =>
        Await(binding, () => Look(() => BindingProof.Reach(machine(), binding)), expected.Contains);

    /// <summary>A client that names no host gets the same as before.</summary>
    public void AwaitDefault(Binding binding, string expected) => Await(binding, () => WithoutName(binding), seen => seen == expected);

    /// <summary>Until the server listens on every one of these ports; false where one does not come.</summary>
    public static bool AwaitListening(TomcatServer server, IReadOnlyCollection<int> ports)
    {
        var since = Stopwatch.StartNew();
        TimeSpan? first = null;
        while (true)
        {
            var own = server.Running is { } running ? ListeningPorts.Of(running.Id) : new HashSet<int>();
            if (ports.All(own.Contains))
                return true;
            first ??= own.Count > 0 ? since.Elapsed : null;
            if (server.Running is not { IsStillThere: true } || since.Elapsed > (first is { } then ? then + NextPort : FirstPort))
                return false;
            Task.Delay(Pause).Wait();
        }
    }

    private void Await(Binding binding, Func<string> look, Predicate<string> isGood)
    {
        if (!AwaitListening(server, [binding.Port]))
        {
            TomcatControl.RequireRunning(server);
            throw NotProved(binding, "connection-refused");
        }
        var since = Stopwatch.StartNew();
        for (var seen = look(); !isGood(seen); seen = look())
        {
            TomcatControl.RequireRunning(server);
            // The port is there, and not yet on this address; or the web applications are not.
            if (since.Elapsed > seen switch { "connection-refused" => NextPort, "connection-timeout" => Patience, _ => TimeSpan.Zero })
                throw NotProved(binding, seen.Length == 64 ? "unexpected-certificate" : seen);
            Task.Delay(Pause).Wait();
        }
    }

    private static Refusal NotProved(Binding binding, string reason) => new(
        "binding-not-proved", ("site", binding.Site), ("binding", $"{binding.Address}:{binding.Port}:{binding.Host}"), ("reason", reason),
        ("expected", binding.Fingerprint ?? ""), ("sent", ""));

    private static string Look(Func<Handshake> reach)
    {
        try
        {
            return reach().Sent is [var first, ..] ? first.Fingerprint : "handshake-failure";
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code;
        }
    }
}
