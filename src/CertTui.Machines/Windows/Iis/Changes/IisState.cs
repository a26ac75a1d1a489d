using CertTui.Engine;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>What is there, and one step of changing it, each read back: neither an exit code nor a return value is taken for done.</summary>
internal sealed class IisState(AppCmd appCmd, IisConfiguration configuration, IHttpSys http)
{
    public IReadOnlyList<IisSite> Sites() => configuration.Sites();

    public bool HasSite(BindingStep? step) => step is not null && configuration.Sites().Any(site => site.Id == step.SiteId);

    /// <summary>The file, where it is not this computer's own.</summary>
    public string? SharedConfiguration => configuration.IsShared ? configuration.Path : null;

    public IReadOnlyList<SslRecord> Records() => http.List();

    public SslRecord? Record(SslEndpoint endpoint) => http.List().FirstOrDefault(record => record.Endpoint == endpoint);

    public bool IsAt(SslEndpoint endpoint, SslRecord? wanted) =>
        Record(endpoint) is { } now ? wanted is not null && now.Keeps(wanted) : wanted is null;

    /// <exception cref="Refusal"><c>iis-record-not-kept</c>, <c>access-denied</c>, <c>io-failure</c></exception>
    public void Set(RecordStep step)
    {
        if (IsAt(step.Endpoint, step.After))
            return;
        if (step.After is not null)
            http.Set(step.After);
        else
            http.Delete(step.Endpoint);
        if (!IsAt(step.Endpoint, step.After))
            throw new Refusal("iis-record-not-kept", ("endpoint", step.Endpoint.ToString()));
    }

    /// <summary>Flags are set after the binding: some versions pass over the flags of a new one.</summary>
    /// <exception cref="Refusal"><c>iis-not-changed</c></exception>
    public void Set(BindingStep step)
    {
        if (FlagsNow(step) is not null && step.After is null)
            appCmd.RemoveBinding(step);
        if (FlagsNow(step) is null && step.After is not null)
            appCmd.AddBinding(step);
        if (step.After is { } flags && FlagsNow(step) is { } now && now != flags)
            appCmd.SetFlags(step, flags);
        if (FlagsNow(step) != step.After)
            throw new Refusal("iis-not-changed", ("site", step.Site), ("binding", step.Information));
    }

    private uint? FlagsNow(BindingStep step) =>
        configuration.Sites().FirstOrDefault(site => site.Id == step.SiteId)?.Find(step.Protocol, step.Information)?.Flags;
}
