using System.Net;
using CertTui.Engine.Bindings;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>Step C: what this machine itself serves, at each of its addresses, with the name and without it.</summary>
internal static class LocalViews
{
    public static Stage Look(Situation situation)
    {
        var byBinding = Looked(situation).Select(binding => (Binding: binding, View: At(situation, binding))).ToList();
        var byAddress = OwnPublic(situation).Select(address => (Address: address, View: At(situation, address, situation.Order.Host))).ToList();
        var views = byBinding.Select(seen => seen.View).Concat(byAddress.Select(seen => seen.View));
        List<Evidence> evidence = [.. views.Select(view => new Evidence("localView", $"{view}"))];

        foreach (var (binding, view) in byBinding.Where(seen => !seen.View.IsOnly(situation.New)))
            return NotServed(situation, binding, view, evidence);
        foreach (var (address, view) in byAddress.Where(seen => !seen.View.IsOnly(situation.New)))
            return Shadowed(situation, address, view, evidence);
        return WithoutName(situation, evidence);
    }

    // Where no binding has the name, the default ones answer to it: those that should show the new certificate.
    private static IEnumerable<Binding> Looked(Situation situation) => situation.Asked.Count > 0 ? situation.Asked : situation.Bindings.Where(binding =>
        binding.Port == situation.Order.Port && binding.Host.Length == 0 && binding.Fingerprint == situation.New.Fingerprint);

    private static View At(Situation situation, Binding binding) => View.Of(
        $"{binding.Address}:{binding.Port} {situation.Order.Host}", () => situation.Machine.Sites.Reach(binding), situation.Order.Host, tries: 1);

    private static View At(Situation situation, IPAddress address, string name) => View.Of(
        $"{new IPEndPoint(address, situation.Order.Port)} {name}", () => situation.Machine.Network!.Reach(address, situation.Order.Port), name, tries: 1);

    // Those of the name's addresses that this machine has itself: what listens there need not be what listens elsewhere.
    private static IEnumerable<IPAddress> OwnPublic(Situation situation) => situation.Asked.Count == 0 || situation.Machine.Network is not { } network
        ? []
        : network.AddressesOf(situation.Order.Host).Intersect(network.OwnAddresses);

    private static Stage NotServed(Situation situation, Binding binding, View view, List<Evidence> evidence)
    {
        if (situation.ServerOf(binding) is not { } server)
            return Shadow(situation, binding.Address, view, evidence);
        evidence.Add(new Evidence("startedAt", $"{server.Name}  {server.StartedAt:yyyy-MM-dd HH:mm:ss'Z'}"));
        evidence.Add(new Evidence("fileChangedAt", $"{server.CertificateFile}  {server.FileChangedAt:yyyy-MM-dd HH:mm:ss'Z'}"));
        var problem = Problem.Error(
            "old-1", [.. situation.About, ("server", server.Name), ("sites", string.Join(", ", server.Sites)), ("shown", Shown(view, situation))]);
        return new Stage(evidence, [problem], [new RestartServer(server.Name, server.Sites, server.StartedAt, null)]);
    }

    private static Stage Shadowed(Situation situation, IPAddress address, View view, List<Evidence> evidence) =>
        Shadow(situation, $"{address}", view, evidence);

    // A record for the very address comes before records for names; a record without a name is shared by all sites of its endpoint.
    private static Stage Shadow(Situation situation, string address, View view, List<Evidence> evidence)
    {
        var stray = situation.Bindings.FirstOrDefault(binding =>
            binding.Address == address && binding.Port == situation.Order.Port && !binding.Sni && !situation.Asked.Contains(binding)
            && (situation.Machine.Sites.ChoosesSni || situation.Asked.All(asked => asked.Address != address))
            && binding.Fingerprint == view.Other(situation.New)?.Fingerprint);
        (string, string)[] details = [.. situation.About, ("endpoint", $"{address}:{situation.Order.Port}"), ("shown", Shown(view, situation))];
        if (stray is null)
            return new Stage(evidence, [Problem.Error("old-unexplained", details)], []);
        evidence.Add(Configured.Seen(stray));
        var isInUse = situation.Machine.Sites.List().First(site => site.Name == stray.Site).Running;
        Change repair = isInUse ? Configured.Rebind(situation, stray) : new RemoveBinding(stray);
        return new Stage(evidence, [Problem.Error("old-shadowed", [.. details, .. Configured.Where(stray)])], [repair]);
    }

    // Old clients, and some monitors, do not say which name they want.
    private static Stage WithoutName(Situation situation, List<Evidence> evidence)
    {
        var nameless = situation.Bindings.FirstOrDefault(binding =>
            binding.Port == situation.Order.Port && binding.Address == "*" && binding.Host.Length == 0 && Configured.IsOld(situation, binding));
        if (nameless is null)
            return new Stage(evidence, [], []);
        var view = View.Of($"*:{nameless.Port}", () => situation.Machine.Sites.Reach(nameless), "", tries: 1);
        evidence.Add(new Evidence("localView", $"{view}"));
        if (view.Other(situation.New) is null)
            return new Stage(evidence, [], []);
        (string, string)[] details = [.. situation.About, .. Configured.Where(nameless), ("shown", Shown(view, situation))];
        return new Stage(evidence, [Problem.Warning("old-default-site", details)], [Configured.Rebind(situation, nameless)]);
    }

    private static string Shown(View view, Situation situation) => view.Other(situation.New)?.ToString() ?? view.Failure ?? "";
}
