using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Networks;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>What another server or a device has to get: the new certificate with its chain.</summary>
internal static class Neighbours
{
    /// <summary>Null where the program cannot ask whoever keeps the address.</summary>
    public static HandOver? Hand(Situation situation, IPAddress address)
    {
        if (situation.Machine.Neighbours?.InstalledAt(address) is not { Count: > 0 } before)
            return null;
        var keeper = situation.Machine.Network?.OwnerOf(address).Name ?? "";
        return new HandOver($"{address}", keeper, Chain(situation), before);
    }

    // What this machine sends itself, where it has it in a file; else by its stores.
    private static IReadOnlyList<Certificate> Chain(Situation situation) =>
        situation.Machine.WebServers?.List().Select(server => Installed.InFile(situation.Machine, server))
            .FirstOrDefault(file => file.FirstOrDefault()?.Equals(situation.New) == true)
        ?? Served.Order(situation.Machine, situation.New);
}
