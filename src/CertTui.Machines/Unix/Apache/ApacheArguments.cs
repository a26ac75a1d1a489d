namespace CertTui.Machines.Unix.Apache;

/// <summary>The command line that the server was started with (httpd(8)).</summary>
internal static class ApacheArguments
{
    private static readonly string[] Wanted = ["-d", "-D", "-C", "-c"];

    /// <summary>Those that have a say in how the configuration is read, each as two words.</summary>
    public static IReadOnlyList<string> Kept(IReadOnlyList<string> arguments)
    {
        var kept = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = Wanted.FirstOrDefault(wanted => arguments[i].StartsWith(wanted, StringComparison.Ordinal));
            if (option is null)
                continue;
            var value = arguments[i].Length > 2 ? arguments[i][2..] : ++i < arguments.Count ? arguments[i] : "";
            // It would stay in front and never answer.
            if (value is not ("FOREGROUND" or "NO_DETACH" or ""))
                kept.AddRange([option, value]);
        }
        return kept;
    }

    public static IReadOnlyList<string> Values(IReadOnlyList<string> kept, string option) =>
        [.. Enumerable.Range(1, Math.Max(0, kept.Count - 1)).Where(i => kept[i - 1] == option).Select(i => kept[i])];
}
