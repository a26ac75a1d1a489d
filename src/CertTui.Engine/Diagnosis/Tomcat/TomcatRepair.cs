using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>
/// Gives Tomcat a keystore that is right: a new PKCS#12 file beside the old one, which stays, and the lines of server.xml that lead to it.
/// </summary>
/// <param name="Machine">Where.</param>
/// <param name="Configuration">server.xml.</param>
/// <param name="Index">Which of its keystores.</param>
internal sealed record TomcatRepair(Machine Machine, TomcatConfiguration Configuration, int Index)
{
    private TomcatCertificate Use => Configuration.Certificates[Index];

    /// <summary>Its password will be the one that server.xml has.</summary>
    public Plan Rebuild(KeySource key, IReadOnlyList<Certificate> chain, string alias)
    {
        var path = FreshPath.Beside(Machine, Configuration.Resolve(Use.File.Value), "", ".p12");
        // What every Java opens; the password lies beside it in server.xml, and the file is its owner's alone.
        var write = new WriteKeyStore(
            key, path, alias, chain, Pkcs12Cipher.TripleDesSha1, PasswordPlace.Tomcat(Configuration.ServerXml, Index));
        return PlanOf([write, .. Point(path, FileKind.Pfx, alias)]);
    }

    /// <summary>The keystore is right as it is: server.xml alone is changed.</summary>
    public Plan Switch(KeyStore store, KeyStoreEntry entry) => PlanOf([.. Point(store.Path, store.Format, entry.Alias)]);

    private Plan PlanOf(IReadOnlyList<Change> changes) =>
        new("", changes, [Problem.Info("tomcat-restart", ("port", Use.Port), ("path", Configuration.ServerXml))], Plan.NoFacts);

    private IEnumerable<EditFile> Point(string path, FileKind format, string alias)
    {
        var more = new List<(string, string)>();
        var edits = new List<TextEdit>();
        if (Use.Alias is null)
            more.Add((Use.AliasName, alias));
        else if (!Use.Alias.Value.Equals(alias, StringComparison.OrdinalIgnoreCase))
            edits.Add(Use.Alias.Set(alias));
        var type = format == FileKind.Pfx ? "PKCS12" : format.ToString().ToUpperInvariant();
        if (Use.Type is null && type != "JKS")
            more.Add((Use.TypeName, type));
        else if (Use.Type is not null && !Use.Type.Value.Equals(type, StringComparison.OrdinalIgnoreCase))
            edits.Add(Use.Type.Set(type));
        if (Configuration.Resolve(Use.File.Value) != path || more.Count > 0)
            edits.Add(Use.File.Set(ValueFor(path), more));
        return edits.Count == 0 ? [] : [new EditFile(Configuration.ServerXml, [.. edits.OrderBy(edit => edit.Offset)])];
    }

    // In the same folder the old way of writing it is kept: relative paths stay relative.
    private string ValueFor(string path)
    {
        var old = Use.File.Value;
        var folder = old[..(old.LastIndexOfAny(['/', '\\']) + 1)];
        return Configuration.Resolve(folder + Path.GetFileName(path)) == path ? folder + Path.GetFileName(path) : path;
    }
}
