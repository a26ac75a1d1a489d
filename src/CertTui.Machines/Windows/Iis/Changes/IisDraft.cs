using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>What a wanted binding comes to in the configuration and in the records. It only looks.</summary>
internal sealed class IisDraft(IisState state, Thumbprints certificates, IisBook book)
{
    /// <param name="wanted">As it shall be. Without a fingerprint, no record is changed.</param>
    /// <param name="now">As it is; null where it is not there.</param>
    /// <exception cref="Refusal"><c>site-not-found</c>, <c>certificate-not-found</c></exception>
    public IisChange Putting(Binding wanted, Binding? now)
    {
        var (site, before) = Find(wanted);
        var flags = (before?.Flags ?? 0) & ~IisBinding.SniFlag | (wanted.Sni ? IisBinding.SniFlag : 0);
        List<RecordStep> records = [];
        if (wanted is { Protocol: "https", Fingerprint: { } fingerprint })
            records.Add(Put(SslEndpoint.Of(wanted), certificates.ThumbprintOf(fingerprint), IisBinding.RecordFlags(flags)));
        // Without its binding, the record that it had would stand before the new one.
        if (now is { Protocol: "https" } && SslEndpoint.Of(now) != SslEndpoint.Of(wanted))
            records.AddRange(Left(now));
        return new IisChange(book.NewId(), false, now, wanted, null, Step(site, wanted, before?.Flags, flags), records);
    }

    /// <summary>The record goes too, unless a binding of any site still asks for it.</summary>
    public IisChange Removing(Binding now)
    {
        var (site, before) = Find(now);
        return new IisChange(book.NewId(), false, now, null, null, Step(site, now, before?.Flags, null), now.Protocol == "https" ? [.. Left(now)] : []);
    }

    public IisChange Providing(ServerNeed need) =>
        new(book.NewId(), false, null, null, need, null, [new RecordStep(state.Record(SslEndpoint.Parse(need.Value)), null)]);

    private (IisSite Site, IisBinding? Before) Find(Binding binding)
    {
        var site = state.Sites().FirstOrDefault(found => string.Equals(found.Name, binding.Site, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal("site-not-found", ("site", binding.Site));
        return (site, site.Find(binding.Protocol, IisBinding.InformationOf(binding)));
    }

    private RecordStep Put(SslEndpoint endpoint, string thumbprint, uint flags)
    {
        var before = state.Record(endpoint);
        return new RecordStep(before, before is null
            ? new SslRecord(endpoint, thumbprint, "MY", SslRecord.Iis) { Flags = flags }
            : before with { Thumbprint = thumbprint, StoreName = "MY" });
    }

    private IEnumerable<RecordStep> Left(Binding left) =>
        state.Record(SslEndpoint.Of(left)) is { } record && !IsAsked(left) ? [new RecordStep(record, null)] : [];

    private bool IsAsked(Binding left) => state.Sites()
        .SelectMany(site => site.Bindings.Select(binding => binding.Read(site.Name, _ => null))).OfType<Binding>()
        .Any(other => other.Protocol == "https" && SslEndpoint.Of(other) == SslEndpoint.Of(left) && !(other.Site == left.Site && other.SameEndpoint(left)));

    private static BindingStep Step(IisSite site, Binding binding, uint? before, uint? after) =>
        new(site.Id, site.Name, binding.Protocol, IisBinding.InformationOf(binding), before, after);
}
