using System.Globalization;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>What must be true before the server gets a connector more.</summary>
internal static class NewPlaces
{
    private const int NetBindService = 10;
    private const string FirstFreePort = "/proc/sys/net/ipv4/ip_unprivileged_port_start";

    // SSLHostConfig came with 8.5.
    private static readonly Version Oldest = new(8, 5);

    /// <exception cref="Refusal"><c>tomcat-too-old</c> (version)</exception>
    public static void RequireModern(TomcatServer server)
    {
        if (server.Release.Version is { } version && version < Oldest)
            throw new Refusal("tomcat-too-old", ("version", $"{version}"));
    }

    /// <exception cref="Refusal"><c>port-in-use</c> (port), <c>address-not-local</c> (address), <c>tomcat-port-privileged</c> (port, account)</exception>
    public static void RequireFree(TomcatServer server, Binding wanted)
    {
        new ListenAddress(wanted.Address, wanted.Port).RequireFree();
        if (server.Running is { } running && running.Launch.User != 0 && wanted.Port < FirstOfEverybody() && !running.Has(NetBindService))
            throw new Refusal("tomcat-port-privileged", ("port", $"{wanted.Port}"), ("account", Accounts.NameOf(running.Launch.User) ?? Environment.UserName));
    }

    private static int FirstOfEverybody() =>
        File.Exists(FirstFreePort) && int.TryParse(File.ReadAllText(FirstFreePort), CultureInfo.InvariantCulture, out var port) ? port : 1024;
}
