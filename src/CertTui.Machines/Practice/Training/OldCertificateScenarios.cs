using CertTui.Engine.Ports;
using static CertTui.Machines.Practice.Training.Props;

namespace CertTui.Machines.Practice.Training;

/// <summary>4.6 question 2: the trainee hears one sentence only, "customers still see the old certificate".</summary>
internal static class OldCertificateScenarios
{
    private const string Symptom = "old-certificate";
    private const int New = 1;
    private const int Old = 150;

    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("old-1", Symptom, NotRestarted),
        new("old-2", Symptom, ground => Somewhere(ground, "old-2", Here("203.0.113.21"), At("203.0.113.22", OwnerKind.Own, "Web team, second server"))),
        new("old-3", Symptom, ground => Somewhere(ground, "old-3", At("203.0.113.31", OwnerKind.Own, "Branch office"))),
        new("old-4", Symptom, ground => Somewhere(ground, "old-4", At("203.0.113.41", OwnerKind.Own, "Network department") with { PassesOn = true })),
        new("old-5", Symptom, ground => Somewhere(ground, "old-5", At("198.51.100.51", OwnerKind.Hoster, "Practice Hosting Ltd."))),
        new("old-not-bound", Symptom, NotBound),
        new("old-shadowed", Symptom, Shadowed),
        new("old-ipv6", Symptom, ground => Somewhere(ground, "old-ipv6", Here("203.0.113.81"), At("2001:db8:0:81::1", OwnerKind.Own, "Retired server"))),
    ];

    // The file was changed, the program was not started again.
    private static Dictionary<string, string> NotRestarted(Ground ground)
    {
        var props = new Props(ground, "old-1");
        var (old, renewed) = (props.Leaf("old", Old), props.Leaf("new", New));
        props.PutSite(props.ByName(renewed));
        props.PutServer(props.Chain(renewed), props.Chain(old), startedDaysAgo: 30);
        props.PutPlaces(Here("203.0.113.11"));
        return props.Told(renewed);
    }

    // This machine is right. What else answers at the public addresses is not.
    private static Dictionary<string, string> Somewhere(Ground ground, string name, params IReadOnlyList<Network.PlaceRecord> places)
    {
        var props = new Props(ground, name);
        var renewed = props.Leaf("new", New);
        var old = props.LeafElsewhere(Old);
        props.Install(renewed, "new");
        props.PutSite(props.ByName(renewed));
        // A place that is not here has a keeper; it serves the old one still.
        var served = props.Chain(old).Select(certificate => certificate.Der).ToList();
        props.PutPlaces([.. places.Select(place => place.Keeper.Length == 0 ? place : place with { Chain = served })]);
        return props.Told(renewed);
    }

    private static Dictionary<string, string> NotBound(Ground ground)
    {
        var props = new Props(ground, "old-not-bound");
        var (old, renewed) = (props.Leaf("old", Old), props.Leaf("new", New));
        props.Install(old, "old");
        props.Install(renewed, "new");
        props.PutSite(props.ByName(old));
        props.PutPlaces(Here("203.0.113.61"));
        return props.Told(renewed);
    }

    // A site that stands still since last year; its record for the address answers all the same, before every record for a name.
    private static Dictionary<string, string> Shadowed(Ground ground)
    {
        const string address = "203.0.113.71";
        var props = new Props(ground, "old-shadowed");
        var (old, renewed) = (props.Leaf("old", Old), props.Leaf("new", New));
        props.Install(old, "old");
        props.Install(renewed, "new");
        props.PutSite(props.ByName(renewed));
        props.PutSite(props.Site + "-before", isRunning: false, [new("https", address, 443, "", false, old.Fingerprint)]);
        props.PutPlaces(Here(address));
        return props.Told(renewed);
    }
}
