using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>Which places of which files give a virtual host another certificate (mod_ssl, Apache 2.4.8 and later: the chain in the certificate file).</summary>
internal static class HostEdits
{
    private const string Indent = "    ";

    /// <exception cref="Refusal"><c>apache-shared-file</c> (path, line): the lines are another host's too.</exception>
    public static IEnumerable<IGrouping<string, TextEdit>> For(ApacheConfiguration configuration, VirtualHost host, CertificateFiles files)
    {
        var lines = host.All("SSLCertificateFile").Concat(host.All("SSLCertificateKeyFile")).Concat(host.All("SSLCertificateChainFile")).ToList();
        foreach (var line in lines)
            RequireOwn(configuration, host, line);
        var edits = host.All("SSLCertificateFile").Count > 0 ? Replacing(host, files) : [Adding(host, files)];
        return edits.OrderBy(found => found.Edit.Offset).GroupBy(found => found.File, found => found.Edit);
    }

    private static IEnumerable<(string File, TextEdit Edit)> Replacing(VirtualHost host, CertificateFiles files)
    {
        var certificates = host.All("SSLCertificateFile");
        var keys = host.All("SSLCertificateKeyFile");
        var addsKey = keys.Count == 0 ? $"\n{Indent}SSLCertificateKeyFile {ConfigurationWord.Of(files.Key)}" : "";
        yield return Set(certificates[0], ConfigurationWord.Of(files.Chain) + addsKey);
        if (keys.Count > 0)
            yield return Set(keys[0], ConfigurationWord.Of(files.Key));
        // A second pair (ECDSA beside RSA) would go on answering with the old certificate; the old way's chain file would add to the chain.
        foreach (var spare in certificates.Skip(1).Concat(keys.Skip(1)).Concat(host.All("SSLCertificateChainFile")))
            yield return (spare.File, new TextEdit(spare.Name.Offset, spare.Name.Raw, "#" + spare.Name.Raw));
    }

    // It has used the files of the main server until now.
    private static (string File, TextEdit Edit) Adding(VirtualHost host, CertificateFiles files)
    {
        var first = host.Directives.FirstOrDefault(directive => directive.File == host.Head!.File)
            ?? throw new Refusal("apache-shared-file", ("path", host.Head!.File), ("line", $"{host.Head.Line}"));
        var lines = $"SSLCertificateFile {ConfigurationWord.Of(files.Chain)}\n{Indent}SSLCertificateKeyFile {ConfigurationWord.Of(files.Key)}\n{Indent}";
        return (first.File, new TextEdit(first.Name.Offset, first.Name.Raw, lines + first.Name.Raw));
    }

    private static (string File, TextEdit Edit) Set(ApacheDirective directive, string value) =>
        (directive.File, new TextEdit(directive.Arguments[0].Offset, directive.Arguments[0].Raw, value));

    private static void RequireOwn(ApacheConfiguration configuration, VirtualHost host, ApacheDirective line)
    {
        var users = configuration.Hosts.Append(configuration.Main).Where(other => !ReferenceEquals(other, host));
        if (users.Any(other => other.Directives.Any(directive => directive.Place == line.Place)))
            throw new Refusal("apache-shared-file", ("path", line.File), ("line", $"{line.Line}"));
    }
}
