using System.Net;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>A change of the server, and the new files' contents for as long as it is at work.</summary>
internal sealed record Drafted(ServerChange Change, SecretFiles Files) : IDisposable
{
    public void Dispose() => Files.Dispose();
}

/// <summary>What a binding takes on this server: the certificate's files, then server.xml.</summary>
internal sealed class BindingDraft(Machine machine, TomcatServer server, TomcatSetup setup)
{
    private const string UsualAlias = "tomcat";

    /// <exception cref="Refusal"><c>certificate-not-found</c>, <c>key-not-found</c>, <c>tomcat-too-old</c>, <c>tomcat-sni-needed</c>,
    /// <c>tomcat-sni-alone</c>, <c>port-in-use</c>, <c>tomcat-port-privileged</c>, <c>tomcat-config-unclear</c>, and what is wrong with
    /// the certificates that server.xml names now</exception>
    public Drafted Of(string id, Binding wanted, Binding? before)
    {
        var stored = machine.Stores.List(StoreName.Personal).FirstOrDefault(found => found.Certificate.Fingerprint == wanted.Fingerprint)
            ?? throw new Refusal("certificate-not-found", ("fingerprint", wanted.Fingerprint ?? ""));
        NewPlaces.RequireModern(server);
        var connector = ConnectorBindings.ConnectorOf(setup, wanted);
        var host = connector is null ? null : ConnectorBindings.HostOf(connector, wanted);
        if (new HoldersAtRestart(machine, server, setup).Fault() is { } fault)
            throw new Refusal(fault);
        var files = new SecretFiles(server, stored.Certificate);
        try
        {
            var edits = Edits(files, stored, wanted, connector, host).OrderBy(edit => edit.Offset).ToList();
            AddEdit(files, edits);
            return new Drafted(new ServerChange(id, false, wanted, before, null, null, files.Steps), files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private IEnumerable<TextEdit> Edits(SecretFiles files, StoredCertificate stored, Binding wanted, TomcatConnector? connector, TomcatHost? host)
    {
        var text = new TagText(setup);
        var holder = host?.Holders.FirstOrDefault();
        var edits = new HostEdits(setup, text, Values(files, stored, holder));
        if (connector is not null && connector.Address != "*" && !IPAddress.TryParse(connector.Address, out _))
            throw new Refusal("tomcat-config-unclear", ("path", setup.Path), ("line", $"{connector.Element.Line}"), ("reason", "address"));
        if (connector is not null)
            return host is not null ? edits.For(connector, host) : [NewHost(edits, connector, wanted)];
        NewPlaces.RequireFree(server, wanted);
        if (wanted.Sni)
            throw new Refusal("tomcat-sni-alone", ("port", $"{wanted.Port}"), ("host", wanted.Host));
        var service = ConnectorBindings.ServiceOf(setup, wanted.Site) ?? throw new Refusal("site-not-found", ("site", wanted.Site));
        var like = setup.Connectors.LastOrDefault(other => other.Service == setup.Value(service, "name"));
        var offset = int.TryParse(setup.Value(setup.Root, "portOffset"), out var all) ? all : 0;
        return [edits.NewConnector(service, like, wanted.Address, wanted.Port - offset, wanted.Host)];
    }

    private static TextEdit NewHost(HostEdits edits, TomcatConnector connector, Binding wanted) => wanted.Sni
        ? edits.NewHost(connector, wanted.Host)
        : throw new Refusal("tomcat-sni-needed", ("port", $"{wanted.Port}"), ("host", wanted.Host));

    private HolderValues Values(SecretFiles files, StoredCertificate stored, TomcatHolder? holder)
    {
        var keyType = stored.Certificate.KeyDescription.StartsWith("RSA", StringComparison.Ordinal) ? "RSA" : "EC";
        if (holder is { IsPem: true })
        {
            var chain = Served.Order(machine, stored.Certificate);
            var key = files.AddKey(machine, stored);
            var above = chain.Count > 1 ? files.AddCertificates("chain.pem", chain.Skip(1)) : null;
            return new HolderValues("", (files.AddCertificates("certificate.pem", chain.Take(1)), key, above), keyType, "");
        }
        var alias = (holder is null ? null : setup.Value(holder.Element, holder.Names.Alias)) ?? UsualAlias;
        return new HolderValues(files.AddKeyStore(machine, stored, alias, JavaRelease.CipherOf(server.Launch!.Java)), null, keyType, alias);
    }

    // With the password in its place; what is kept of the edit has none.
    private void AddEdit(SecretFiles files, IReadOnlyList<TextEdit> edits)
    {
        var open = ByteEdits.Apply(setup.Content, edits);
        var password = Encoding.ASCII.GetBytes(files.Password.ToArray());
        var content = new List<byte>(open.Length + password.Length);
        foreach (var one in open)
        {
            if (one == FileStep.Secret)
                content.AddRange(password);
            else
                content.Add(one);
        }
        files.AddEdit(new FileStep("edit", setup.Path, setup.Content, Edits: edits), [.. content]);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(password);
    }
}
