using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>
/// The sites of IIS. The binding is configuration, and appcmd changes it; its certificate is a record of http.sys. Both are read
/// back after a change, and where either is not as it should be, both are put back.
/// </summary>
/// <param name="appCmd">Changes the configuration.</param>
/// <param name="configuration">Reads it.</param>
/// <param name="http">The certificate records.</param>
/// <param name="stores">Where the records' thumbprints lead.</param>
/// <param name="backupName">The name of a new backup of the configuration.</param>
internal sealed class IisSites(AppCmd appCmd, IisConfiguration configuration, IHttpSys http, ICertificateStores stores, Func<string> backupName) : ISites
{
    private bool hasBackup;

    public IReadOnlyList<Site> List()
    {
        var running = appCmd.Running();
        var certificates = Thumbprints.Of(stores);
        var records = http.List().ToDictionary(record => record.Endpoint, record => certificates.FingerprintOf(record.Thumbprint));
        return
        [
            .. configuration.Sites().Select(site => new Site(
                site.Id, site.Name, site.Folder, running.Contains(site.Id),
                [.. site.Bindings.Select(binding => binding.Read(site.Name, endpoint => records.GetValueOrDefault(endpoint))).OfType<Binding>()])),
        ];
    }

    /// <summary>What stands in the way of the binding: a warning <c>iis-stray-record</c> or <c>iis-central-store</c> for each. It only looks.</summary>
    public IReadOnlyList<Problem> Foresee(Binding binding) => [.. Conflicts.With(binding, configuration.Sites(), http.List())];

    /// <exception cref="Refusal"><c>site-not-found</c>, <c>certificate-not-found</c>, <c>iis-not-changed</c>: everything is as it was</exception>
    public void Put(Binding binding)
    {
        var change = Begin(binding);
        try
        {
            change.Put();
        }
        catch
        {
            change.PutBack();
            throw;
        }
    }

    public bool Remove(Binding binding)
    {
        var change = Begin(binding);
        if (change.IsNew)
            return false;
        try
        {
            change.Remove();
        }
        catch
        {
            change.PutBack();
            throw;
        }
        return true;
    }

    public IPEndPoint Reach(Binding binding) =>
        new(binding.Address == "*" ? IPAddress.Loopback : IPAddress.Parse(binding.Address), binding.Port);

    private BindingChange Begin(Binding binding)
    {
        if (!hasBackup)
            appCmd.BackUp(backupName());
        hasBackup = true;
        return BindingChange.Begin(binding, appCmd, configuration, http, Thumbprints.Of(stores));
    }
}
