using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints.Wire;

namespace CertTui.Engine.Endpoints;

/// <summary>Diagnoses live endpoints. It changes nothing anywhere, and no secret is needed.</summary>
public sealed class EndpointDiagnosis(IConnectionPlace place, DiagnosisOrder order)
{
    private readonly Opening _opening = new();

    /// <summary>Every address of the endpoint, in the order in which the resolver gives them. What fails is a finding.</summary>
    public async Task<IReadOnlyList<EndpointReport>> Of(Endpoint endpoint, CancellationToken cancellation = default)
    {
        var addresses = await Addresses(endpoint, cancellation).ConfigureAwait(false);
        if (addresses.Count == 0)
            return [EndpointReport.Failed(endpoint, null, Problem.Error("name-not-found", ("name", endpoint.Host)))];
        var reports = await Task.WhenAll(addresses.Select(address => At(endpoint, address, cancellation))).ConfigureAwait(false);
        return AddressDifferences.Mark(reports);
    }

    /// <summary>Many, as they finish.</summary>
    /// <param name="endpoints">Read as they are taken up.</param>
    /// <param name="atOnce">How many are under way at the same time.</param>
    /// <param name="cancellation">Ends all of them.</param>
    public async IAsyncEnumerable<IReadOnlyList<EndpointReport>> Of(
        IEnumerable<Endpoint> endpoints, int atOnce, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // Bounded: a reader that is slow slows the work down and does not fill the memory.
        var finished = Channel.CreateBounded<IReadOnlyList<EndpointReport>>(atOnce);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation };
        var work = Parallel.ForEachAsync(endpoints, options, async (endpoint, limit) =>
            await finished.Writer.WriteAsync(await Of(endpoint, limit).ConfigureAwait(false), limit).ConfigureAwait(false));
        _ = work.ContinueWith(done => finished.Writer.Complete(done.Exception?.InnerException), TaskScheduler.Default);
        await foreach (var reports in finished.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            yield return reports;
        await work.ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<IPEndPoint>> Addresses(Endpoint endpoint, CancellationToken cancellation)
    {
        if ((endpoint.Address ?? Literal(endpoint.Host)) is { } address)
            return [new IPEndPoint(address, endpoint.Port)];
        var found = await place.Find(endpoint.Host, endpoint.Port, cancellation).ConfigureAwait(false);
        return [.. found.Distinct()];
    }

    private async Task<EndpointReport> At(Endpoint endpoint, IPEndPoint address, CancellationToken cancellation)
    {
        try
        {
            var probe = new Probe(address, endpoint.StartTls, order.Timeout);
            var seen = await Look.At(probe, endpoint.ServerName, order.WithoutName, _opening, cancellation).ConfigureAwait(false);
            return Judgement.Of(endpoint, seen, order);
        }
        catch (Refusal refusal)
        {
            return EndpointReport.Failed(endpoint, address, refusal.Problem);
        }
    }

    private static IPAddress? Literal(string host) => IPAddress.TryParse(host, out var address) ? address : null;
}
