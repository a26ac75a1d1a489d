using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>One change of one binding, with what was there before.</summary>
internal sealed class BindingChange
{
    private readonly Binding binding;
    private readonly AppCmd appCmd;
    private readonly IisConfiguration configuration;
    private readonly IHttpSys http;
    private readonly Thumbprints certificates;
    private readonly string site;
    private readonly string information;
    private readonly IisBinding? before;
    private readonly SslRecord? recordBefore;

    private BindingChange(Binding binding, AppCmd appCmd, IisConfiguration configuration, IHttpSys http, Thumbprints certificates)
    {
        (this.binding, this.appCmd, this.configuration, this.http, this.certificates) = (binding, appCmd, configuration, http, certificates);
        information = IisBinding.InformationOf(binding);
        // appcmd is given the name as the configuration writes it.
        site = configuration.Sites().FirstOrDefault(found => string.Equals(found.Name, binding.Site, StringComparison.OrdinalIgnoreCase))?.Name
            ?? throw new Refusal("site-not-found", ("site", binding.Site));
        before = Now();
        recordBefore = RecordNow();
    }

    public bool IsNew => before is null;

    private SslEndpoint Endpoint => SslEndpoint.Of(binding);

    public static BindingChange Begin(Binding binding, AppCmd appCmd, IisConfiguration configuration, IHttpSys http, Thumbprints certificates) =>
        new(binding, appCmd, configuration, http, certificates);

    /// <summary>The record first: a binding is never there without its certificate.</summary>
    public void Put()
    {
        if (binding is { Protocol: "https", Fingerprint: { } fingerprint })
            http.Set(NewRecord(certificates.ThumbprintOf(fingerprint)));
        var flags = (before?.Flags ?? 0) & ~(IisBinding.SniFlag | IisBinding.CentralStoreFlag) | (binding.Sni ? IisBinding.SniFlag : 0);
        if (before is null)
            appCmd.AddBinding(site, binding.Protocol, information, flags);
        // Some versions pass over the flags of a new binding.
        if (Now() is { } added && added.Flags != flags)
            appCmd.SetFlags(site, binding.Protocol, information, flags);
        Require(Now()?.Flags == flags);
        Require(binding.Fingerprint is null || RecordNow()?.Thumbprint == certificates.ThumbprintOf(binding.Fingerprint));
    }

    /// <summary>The record goes too, unless a binding of any site still asks for it.</summary>
    public void Remove()
    {
        appCmd.RemoveBinding(site, binding.Protocol, information);
        Require(Now() is null);
        if (binding.Protocol != "https" || IsNeeded())
            return;
        http.Delete(Endpoint);
        Require(RecordNow() is null);
    }

    public void PutBack()
    {
        var now = Now();
        if (before is null && now is not null)
            appCmd.RemoveBinding(site, binding.Protocol, information);
        else if (before is not null && now is null)
            appCmd.AddBinding(site, binding.Protocol, information, before.Flags);
        if (before is not null && Now() is { } back && back.Flags != before.Flags)
            appCmd.SetFlags(site, binding.Protocol, information, before.Flags);
        if (recordBefore is not null)
            http.Set(recordBefore);
        else if (RecordNow() is not null)
            http.Delete(Endpoint);
    }

    private SslRecord NewRecord(string thumbprint) => recordBefore is null
        ? new SslRecord(Endpoint, thumbprint, "MY", SslRecord.Iis)
        : recordBefore with { Thumbprint = thumbprint, StoreName = "MY" };

    private IisBinding? Now() => configuration.Sites().Single(found => found.Name == (site ?? binding.Site)).Bindings
        .FirstOrDefault(found => found.Protocol == binding.Protocol && string.Equals(found.Information, information, StringComparison.OrdinalIgnoreCase));

    private SslRecord? RecordNow() => http.List().FirstOrDefault(record => record.Endpoint == Endpoint);

    private bool IsNeeded() => configuration.Sites()
        .SelectMany(found => found.Bindings.Select(other => other.Read(found.Name, _ => null)))
        .Any(other => other is { Protocol: "https" } && SslEndpoint.Of(other) == Endpoint);

    private void Require(bool isSo)
    {
        if (!isSo)
            throw new Refusal("iis-not-changed", ("site", site), ("binding", information));
    }
}
