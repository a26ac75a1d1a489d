using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Nginx;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Files;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>What a binding takes on this server: the certificate's files, then the lines of the server block (ngx_http_ssl_module).</summary>
internal sealed class NginxDraft(Machine machine, NginxConfiguration configuration)
{
    private const string Indent = "    ";

    private readonly IReadOnlyList<NginxHost> _hosts = NginxHost.All(configuration);

    /// <exception cref="Refusal"><c>certificate-not-found</c>, <c>port-in-use</c>, <c>nginx-host-needed</c>, <c>nginx-sni-needed</c>,
    /// <c>nginx-sni-alone</c>, <c>nginx-order</c>, <c>nginx-other-binding</c>, <c>nginx-shared-file</c>, <c>nginx-variable</c></exception>
    public (ServerChange Change, Func<FileStep, byte[]> Key) Of(string id, Binding wanted, Binding? before)
    {
        var stored = machine.Stores.List(StoreName.Personal).FirstOrDefault(found => found.Certificate.Fingerprint == wanted.Fingerprint)
            ?? throw new Refusal("certificate-not-found", ("fingerprint", wanted.Fingerprint ?? ""));
        byte[] Key() => KeyPem.Of(machine.Keys, stored);
        var files = CertificateFiles.For(Path.GetDirectoryName(configuration.Path)!, stored.Certificate);
        var served = _hosts.FirstOrDefault(host => host.Bindings.Any(binding => binding.Site == wanted.Site && binding.SameEndpoint(wanted)));
        var edits = served is null ? Listening(Chosen(wanted), wanted, files) : Certifying(served.Server, files);
        var steps = edits.OrderBy(edit => edit.Edit.Offset).GroupBy(edit => edit.File, edit => edit.Edit).Select(ByteEdits.Step);
        return (new ServerChange(id, false, wanted, before, null, null, [.. files.Steps(machine, stored, Key), .. steps]), _ => Key());
    }

    private List<(string File, TextEdit Edit)> Certifying(NginxServer server, CertificateFiles files)
    {
        if (server.Certificates.FirstOrDefault(NginxHost.IsVariable) is { } variable)
            throw new Refusal("nginx-variable", ("path", variable.File), ("line", $"{variable.Line}"));
        if (server.OwnCertificates.Count == 0)
            return [Inserted(server, Lines(files))];
        var (certificates, keys) = (Once(server.OwnCertificates), Once(server.Block.All("ssl_certificate_key")));
        foreach (var line in certificates.Concat(keys))
            RequireOwn(server, line);
        var addsKey = keys.Count == 0 ? $";\n{Indent}ssl_certificate_key {Word(files.Key)}" : "";
        var edits = new List<(string, TextEdit)> { Set(certificates[0], Word(files.Chain) + addsKey) };
        // A second pair (ECDSA beside RSA) would go on answering with the old certificate. A comment might hide what stands behind it on its line.
        edits.AddRange(certificates.Skip(1).Select(spare => Set(spare, Word(files.Chain))).Concat(keys.Select(key => Set(key, Word(files.Key)))));
        return edits;
    }

    // A server that had no TLS there: one more listen line in its own block, as people write it.
    private List<(string File, TextEdit Edit)> Listening(NginxServer server, Binding wanted, CertificateFiles files)
    {
        if (server.Listens.Any(listen => listen.IsTls))
            throw new Refusal("nginx-other-binding", ("site", wanted.Site), ("port", $"{server.Listens.First(listen => listen.IsTls).Port}"));
        var address = new ListenAddress(wanted.Address, wanted.Port);
        var there = _hosts.Where(host => host.Server.Listens.Any(listen => listen.Port == wanted.Port)).ToList();
        if (there.Count == 0)
            address.RequireFree();
        var rival = _hosts.FirstOrDefault(host => host.Bindings.Any(binding => binding.Address == wanted.Address && binding.Port == wanted.Port));
        if (rival is null == wanted.Sni)
            throw new Refusal(wanted.Sni ? "nginx-sni-alone" : "nginx-sni-needed", ("port", $"{wanted.Port}"), ("host", wanted.Host));
        RequireSameDefault(server, wanted);
        var inserted = $"\n{Indent}listen {address} ssl;" + (server.OwnCertificates.Count == 0 ? Lines(files) : "");
        return [Inserted(server, inserted), .. server.OwnCertificates.Count == 0 ? [] : Certifying(server, files)];
    }

    private NginxServer Chosen(Binding wanted)
    {
        var ofSite = _hosts.Where(host => host.Site == wanted.Site).Select(host => host.Server).ToList();
        return ofSite.FirstOrDefault(server => server.Names.Contains(wanted.Host, StringComparer.OrdinalIgnoreCase) || (wanted.Host.Length == 0 && server.Names.Count == 0))
            ?? throw new Refusal("nginx-host-needed", ("site", wanted.Site), ("host", wanted.Host));
    }

    // Where nobody says who is the default it is the first: this one would take that place.
    private void RequireSameDefault(NginxServer server, Binding wanted)
    {
        var now = NginxHost.DefaultAt(configuration.Servers, wanted.Address, wanted.Port);
        var isNamed = now?.Listens.Any(listen => listen.IsDefault && listen.Address == wanted.Address && listen.Port == wanted.Port) ?? true;
        var places = configuration.Servers.Select(found => found.Block.Place).ToList();
        if (!isNamed && places.IndexOf(server.Block.Place) < places.IndexOf(now!.Block.Place))
            throw new Refusal("nginx-order", ("port", $"{wanted.Port}"), ("path", now.Block.File), ("line", $"{now.Block.Line}"));
    }

    private void RequireOwn(NginxServer server, NginxDirective line)
    {
        // One file may be read by several names, through links.
        var names = configuration.Files.Where(file => file == line.File || FileFacts.AreSame(file, line.File)).ToHashSet();
        if (configuration.Servers.Any(other => !ReferenceEquals(other, server) && other.Block.Block!.Any(inner => inner.Name.Offset == line.Name.Offset && names.Contains(inner.File))))
            throw new Refusal("nginx-shared-file", ("path", line.File), ("line", $"{line.Line}"));
    }

    // A file that is included twice has the same line twice.
    private static IReadOnlyList<NginxDirective> Once(IEnumerable<NginxDirective> lines) => [.. lines.DistinctBy(line => (line.File, line.Name.Offset))];

    private static string Lines(CertificateFiles files) =>
        $"\n{Indent}ssl_certificate {Word(files.Chain)};\n{Indent}ssl_certificate_key {Word(files.Key)};";

    private static (string File, TextEdit Edit) Inserted(NginxServer server, string lines) => (server.Block.File, new TextEdit(server.Block.Inside, "", lines));

    private static (string File, TextEdit Edit) Set(NginxDirective directive, string value) =>
        (directive.File, new TextEdit(directive.Words[1].Offset, directive.Words[1].Raw, value));

    /// <exception cref="Refusal"><c>path-invalid</c> (path): no line can hold it.</exception>
    private static string Word(string text) =>
        text.Any(sign => char.IsControl(sign) || sign is '$' or '"' or '\\') ? throw new Refusal("path-invalid", ("path", text))
        : text.Any(sign => char.IsWhiteSpace(sign) || sign is ';' or '{' or '}' or '#' or '\'') ? $"\"{text}\""
        : text;
}
