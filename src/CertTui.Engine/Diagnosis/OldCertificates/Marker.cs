using System.Net;
using System.Security.Cryptography;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>
/// Steps E and F: a request that nobody else makes tells whether this machine is behind the address; where it is not, the owner of the
/// address tells who is.
/// </summary>
internal static class Marker
{
    public static Stage Look(Situation situation, IReadOnlyList<IPAddress> old, List<Evidence> evidence)
    {
        var network = situation.Machine.Network!;
        var arrivals = old.Select(address => (Address: address, Arrived: Arrives(situation, address))).ToList();
        evidence.AddRange(arrivals.Select(seen => new Evidence(Label(seen.Arrived), $"{seen.Address}")));
        var owners = old.Select(network.OwnerOf).ToList();
        evidence.AddRange(old.Zip(owners, (address, owner) => new Evidence("owner" + owner.Kind, $"{address}  {owner.Name}")));
        (string, string)[] details =
            [.. situation.About, ("addresses", string.Join(", ", old)), ("owner", string.Join(", ", owners.Select(owner => owner.Name).Distinct()))];

        if (arrivals.Any(seen => seen.Arrived == true))
            return new Stage(evidence, [Problem.Error("old-4", details)], HandAll(situation, old));
        if (situation.Order.HostedOutside || owners.Any(owner => owner.Kind == OwnerKind.Hoster))
            return new Stage(evidence, [Problem.Error("old-5", details)], []);
        // Where no log tells which requests came, a device in front of this server looks as another server does.
        return owners.Any(owner => owner.Kind == OwnerKind.Own) && arrivals.All(seen => seen.Arrived is not null)
            ? new Stage(evidence, [Problem.Error("old-3", details)], HandAll(situation, old))
            : new Stage(evidence, [Problem.Error("old-unclear", details)], []);
    }

    private static Change[] HandAll(Situation situation, IReadOnlyList<IPAddress> old) =>
        [.. old.Select(address => Neighbours.Hand(situation, address)).OfType<Change>()];

    private static string Label(bool? arrived) => arrived switch { true => "markerSeen", false => "markerNotSeen", null => "markerNoLog" };

    private static bool? Arrives(Situation situation, IPAddress address)
    {
        var marker = "certtui-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        var url = new UriBuilder("https", situation.Order.Host, situation.Order.Port, marker).Uri;
        using var client = Client.For(new OneAddress(situation.Machine.Network!, address), _ => { });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, url);
            client.SendAsync(request, limit.Token).GetAwaiter().GetResult().Dispose();
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // No answer is an answer too: what counts is whether the request arrived.
            _ = exception;
        }
        return situation.Machine.Network!.SawRequest(marker);
    }

    private sealed class OneAddress(INetworkView network, IPAddress address) : IConnectionPlace
    {
        public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation)
        {
            IReadOnlyList<IPEndPoint> places;
            try
            {
                places = [network.Reach(address, port)];
            }
            catch (Refusal)
            {
                // Nothing is there: the client finds no address.
                places = [];
            }
            return Task.FromResult(places);
        }
    }
}
