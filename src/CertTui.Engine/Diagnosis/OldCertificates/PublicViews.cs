using System.Net;
using System.Net.Sockets;
using CertTui.Engine.Certificates;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>Step D: every public address, several times each, as a client outside meets it.</summary>
internal static class PublicViews
{
    /// <summary>Behind one address several servers may take turns.</summary>
    public const int Tries = 10;

    public static Stage Look(Situation situation)
    {
        if (situation.Machine.Network is not { } network)
            return ByReport(situation, []);
        var addresses = network.AddressesOf(situation.Order.Host);
        if (addresses.Count == 0)
            return new Stage([], [Problem.Error("name-not-found", ("name", situation.Order.Host))], []);
        var views = addresses.Select(address => (Address: address, View: At(situation, address))).ToList();
        List<Evidence> evidence = [.. views.Select(seen => new Evidence("publicView", $"{seen.View}"))];
        // Many networks have no way out and back in: what cannot be reached from here says nothing about outside.
        if (views.All(seen => seen.View.IsNothing))
            return ByReport(situation, evidence);
        var old = views.Where(seen => !seen.View.IsOnly(situation.New) && !seen.View.IsNothing).ToList();
        if (old.Count == 0)
            return new Stage(evidence, [], []);
        evidence.AddRange(old.Select(seen => seen.View.Other(situation.New)).OfType<Certificate>().Distinct().Select(shown => KeyHere(situation, shown)));
        return views.Any(seen => seen.View.IsPartly(situation.New))
            ? Some(situation, [.. views.Except(old).Select(seen => seen.Address)], [.. old.Select(seen => seen.Address)], evidence)
            : Marker.Look(situation, [.. old.Select(seen => seen.Address)], evidence);
    }

    // What a person outside tells says that it is old, and by its key perhaps that it is not ours; not who answers.
    private static Stage ByReport(Situation situation, List<Evidence> evidence)
    {
        if (situation.Order.SeenOutside is not { } seen)
            return new Stage(evidence, [Problem.Warning("old-no-outside-view", situation.About)], []);
        evidence.Add(new Evidence("publicView", $"{seen}"));
        if (seen.Equals(situation.New))
            return new Stage(evidence, [], []);
        evidence.Add(KeyHere(situation, seen));
        (string, string)[] details = [.. situation.About, ("addresses", "-"), ("owner", "-")];
        return new Stage(evidence, [Problem.Error(situation.Order.HostedOutside ? "old-5" : "old-unclear", details)], []);
    }

    private static View At(Situation situation, IPAddress address) => View.Of(
        $"{new IPEndPoint(address, situation.Order.Port)}",
        () => situation.Machine.Network!.Reach(address, situation.Order.Port), situation.Order.Host, Tries);

    // New here and old there: several servers; or the other address family leads to a server that nobody thinks of any more.
    private static Stage Some(Situation situation, IReadOnlyList<IPAddress> good, IReadOnlyList<IPAddress> old, List<Evidence> evidence)
    {
        (string, string)[] details = [.. situation.About, ("addresses", string.Join(", ", old))];
        var isFamily = old.All(IsV6) && good.Any() && !good.Any(IsV6);
        if (!isFamily)
            return new Stage(evidence, [Problem.Error("old-2", details)], [.. old.Select(address => Neighbours.Hand(situation, address)).OfType<Change>()]);
        Change[] withdrawn = situation.Machine.Neighbours is null ? [] : [.. old.Select(address => new WithdrawAddress(situation.Order.Host, $"{address}"))];
        return new Stage(evidence, [Problem.Error("old-ipv6", details)], withdrawn);
    }

    private static bool IsV6(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6;

    // A key that never lived on this machine: then something else answers.
    private static Evidence KeyHere(Situation situation, Certificate shown) =>
        new(FindKey.For(situation.Machine, shown) is null ? "oldKeyNotHere" : "oldKeyHere", $"{shown}");
}
