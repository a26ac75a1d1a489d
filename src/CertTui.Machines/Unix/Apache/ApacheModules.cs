namespace CertTui.Machines.Unix.Apache;

/// <summary>What <c>-D DUMP_MODULES</c> answers, under the two names that IfModule takes.</summary>
internal static class ApacheModules
{
    public static IReadOnlySet<string> Parse(string dump)
    {
        var modules = new HashSet<string>();
        foreach (var line in dump.Split('\n'))
        {
            var name = line.Trim().Split(' ')[0];
            if (!name.EndsWith("_module", StringComparison.Ordinal))
                continue;
            var bare = name[..^"_module".Length];
            // Source files are named in more than one way.
            modules.UnionWith([name, $"mod_{bare}.c", $"{bare}.c", bare.StartsWith("mpm_", StringComparison.Ordinal) ? $"{bare[4..]}.c" : name]);
        }
        return modules;
    }
}
