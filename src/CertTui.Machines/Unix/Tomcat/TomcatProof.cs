using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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

    // Ports are taken before the web applications are started: one that is not there by now will not come.
    private static readonly TimeSpan PortPatience = TimeSpan.FromSeconds(45);

    /// <summary>What a client gets that names no host, or why it gets nothing.</summary>
    public string WithoutName(Binding binding) => Look(() => Handshake.With(machine().Sites.Reach(binding), "", Handshake.UsualTimeout).GetAwaiter().GetResult());

    /// <exception cref="Refusal"><c>binding-not-proved</c> (reason), <c>tomcat-restart-failed</c></exception>
    public void Await(Binding binding) => Await(binding, () => Look(() => BindingProof.Reach(machine(), binding)), binding.Fingerprint ?? "");

    /// <summary>A client that names no host gets the same as before.</summary>
    public void AwaitDefault(Binding binding, string expected) => Await(binding, () => WithoutName(binding), expected);

    /// <summary>Until every one of these answers; what never comes is told by who looks next.</summary>
    public static void AwaitListening(IReadOnlyList<IPEndPoint> ends)
    {
        var since = Stopwatch.StartNew();
        while (!ends.All(Listens) && since.Elapsed < PortPatience)
            Task.Delay(Pause).Wait();
    }

    /// <summary>Somebody takes connections there.</summary>
    public static bool Listens(IPEndPoint end)
    {
        try
        {
            using var client = new TcpClient(end.AddressFamily);
            client.Connect(end);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Await(Binding binding, Func<string> look, string expected)
    {
        var since = Stopwatch.StartNew();
        for (var seen = look(); seen != expected; seen = look())
        {
            TomcatControl.RequireRunning(server);
            var isWaitedFor = seen is "connection-timeout" ? since.Elapsed < Patience : seen is "connection-refused" && since.Elapsed < PortPatience;
            if (!isWaitedFor)
                throw new Refusal("binding-not-proved", ("site", binding.Site), ("binding", $"{binding.Address}:{binding.Port}:{binding.Host}"),
                    ("reason", seen.Length == 64 ? "unexpected-certificate" : seen), ("expected", binding.Fingerprint ?? ""), ("sent", ""));
            Task.Delay(Pause).Wait();
        }
    }

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
