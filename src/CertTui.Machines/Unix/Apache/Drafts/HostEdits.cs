using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>Which places of which files give a virtual host another certificate (mod_ssl, Apache 2.4.8 and later: the chain in the certificate file).</summary>
internal sealed class HostEdits(ApacheConfiguration configuration, VirtualHost host, CertificateFiles files)
{
    private const string Indent = "    ";

    private readonly IReadOnlyList<ApacheDirective> _certificates = Own(host, "SSLCertificateFile");
    private readonly IReadOnlyList<ApacheDirective> _keys = Own(host, "SSLCertificateKeyFile");
    private readonly IReadOnlyList<ApacheDirective> _chains = Own(host, "SSLCertificateChainFile");

    /// <exception cref="Refusal"><c>apache-shared-file</c> (path, line): the lines are another host's too; <c>apache-macro</c> (path, line)</exception>
    public IEnumerable<IGrouping<string, TextEdit>> All()
    {
        foreach (var line in _certificates.Concat(_keys).Concat(_chains).Append(host.Head).OfType<ApacheDirective>())
            RequireOwn(line);
        // Of several pairs of the main server each that this host gives no other in its place would go on answering (RSA and ECDSA); likewise its chain.
        var pairs = Math.Max(1, configuration.Main.All("SSLCertificateFile").Count);
        var chains = configuration.Main.All("SSLCertificateChainFile").Count > 0 ? 1 : 0;
        var missing = Missing(_certificates, pairs, "SSLCertificateFile", files.Chain)
            .Concat(Missing(_keys, pairs, "SSLCertificateKeyFile", files.Key)).Concat(Missing(_chains, chains, "SSLCertificateChainFile", files.Chain)).ToList();
        var edits = Replaced(_certificates, pairs, files.Chain, _certificates.Count > 0 ? missing : []).Concat(Replaced(_keys, pairs, files.Key, []))
            .Concat(Replaced(_chains, chains, files.Chain, [])).Concat(_certificates.Count > 0 ? [] : [Added(missing)]);
        return edits.OrderBy(found => found.Edit.Offset).GroupBy(found => found.File, found => found.Edit);
    }

    // A file that is included twice has the same line twice.
    private static IReadOnlyList<ApacheDirective> Own(VirtualHost host, string name) => [.. host.All(name).DistinctBy(line => line.Place)];

    private static IEnumerable<string> Missing(IReadOnlyList<ApacheDirective> lines, int wanted, string name, string path) =>
        Enumerable.Repeat($"{name} {ConfigurationWord.Of(path)}", Math.Max(0, wanted - lines.Count));

    // A second pair (ECDSA beside RSA) would go on answering with the old certificate; the old way's chain file would add to the chain.
    private static IEnumerable<(string File, TextEdit Edit)> Replaced(IReadOnlyList<ApacheDirective> lines, int wanted, string path, IEnumerable<string> more)
    {
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            var (word, behind) = (line.Arguments[0], index == 0 ? string.Concat(more.Select(text => $"\n{Indent}{text}")) : "");
            yield return (line.File, index < wanted
                ? new TextEdit(word.Offset, word.Raw, ConfigurationWord.Of(path) + behind)
                : new TextEdit(line.Name.Offset, line.Name.Raw, "#" + line.Name.Raw));
        }
    }

    // It has used the files of the main server until now.
    private (string File, TextEdit Edit) Added(IEnumerable<string> lines)
    {
        var first = host.Directives.FirstOrDefault(directive => directive.File == host.Head!.File && !directive.IsMacro) ?? throw Shared(host.Head!);
        return (first.File, new TextEdit(first.Name.Offset, first.Name.Raw, string.Concat(lines.Select(line => $"{line}\n{Indent}")) + first.Name.Raw));
    }

    private void RequireOwn(ApacheDirective line)
    {
        if (line.IsMacro)
            throw new Refusal("apache-macro", ("path", line.File), ("line", $"{line.Line}"));
        // One file may be read by several names, through links.
        var names = configuration.Files.Where(file => file == line.File || FileFacts.AreSame(file, line.File)).ToHashSet();
        var users = configuration.Hosts.Append(configuration.Main).Where(other => !ReferenceEquals(other, host));
        if (users.Any(other => Lines(other).Any(found => found.Line == line.Line && names.Contains(found.File))))
            throw Shared(line);
    }

    // Those of the main server that it has not lines of its own for are its lines, too.
    private IEnumerable<ApacheDirective> Lines(VirtualHost other) => other.Directives
        .Concat(configuration.PairsOf(other).SelectMany(pair => new[] { other.Head, pair.Certificate, pair.Key, pair.Chain }).OfType<ApacheDirective>());

    private static Refusal Shared(ApacheDirective line) => new("apache-shared-file", ("path", line.File), ("line", $"{line.Line}"));
}
