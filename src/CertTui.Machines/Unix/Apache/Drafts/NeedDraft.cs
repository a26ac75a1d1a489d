using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>Gives the server a module, as Debian's a2enmod does, or a port to listen on.</summary>
internal static class NeedDraft
{
    /// <exception cref="Refusal"><c>apache-module-missing</c> (module); <c>port-in-use</c>: Apache would end over it, at the reload</exception>
    public static ServerChange Of(string id, ServerNeed need, ApacheServer server, ApacheConfiguration configuration)
    {
        foreach (var coming in Coming(need, server).Except(ListenAddress.All(server.Read())))
            coming.RequireFree();
        var steps = need.Kind == "module" ? Module(need.Value, server, configuration.ServerRoot) : [Listen(need.Value, configuration)];
        return new ServerChange(id, false, null, null, need, null, [.. steps]);
    }

    // Debian's ports.conf listens on 443 as soon as the module is there.
    private static IReadOnlyList<ListenAddress> Coming(ServerNeed need, ApacheServer server) =>
        need.Kind == "module" ? ListenAddress.All(server.ReadWith(need.Value + "_module")) : [ListenAddress.Parse(need.Value)];

    private static IEnumerable<FileStep> Module(string name, ApacheServer server, string root)
    {
        var load = Path.Combine(root, "mods-available", name + ".load");
        if (!File.Exists(load) || !Directory.Exists(Path.Combine(root, "mods-enabled")))
            throw new Refusal("apache-module-missing", ("module", name));
        foreach (var dependency in Dependencies(load).Where(other => !server.Has(other + "_module")))
        {
            foreach (var step in Module(dependency, server, root))
                yield return step;
        }
        foreach (var file in new[] { name + ".conf", name + ".load" }.Where(file => File.Exists(Path.Combine(root, "mods-available", file))))
        {
            var link = new FileStep("link", Path.Combine(root, "mods-enabled", file), Target: "../mods-available/" + file);
            if (!link.IsDone)
                yield return link;
        }
    }

    // The first line of a .load file: # Depends: setenvif mime socache_shmcb
    private static IEnumerable<string> Dependencies(string load)
    {
        const string mark = "# Depends:";
        var line = Encoding.UTF8.GetString(DurableFile.Read(load)).Split('\n').FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal));
        return line?[mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private static FileStep Listen(string value, ApacheConfiguration configuration)
    {
        var last = configuration.Main.All("Listen")[^1];
        var end = last.Arguments[^1];
        return ByteEdits.Step(last.File, [new TextEdit(end.Offset, end.Raw, $"{end.Raw}\nListen {value}")]);
    }
}
