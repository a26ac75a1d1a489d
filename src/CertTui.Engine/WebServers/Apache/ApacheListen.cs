namespace CertTui.Engine.WebServers.Apache;

/// <summary>A Listen line: <c>Listen [address:]port [protocol]</c> (mpm_common).</summary>
internal sealed record ApacheListen(string Text, string? Protocol)
{
    private static readonly string[] AnyAddress = ["_default_:", "0.0.0.0:", "[::]:"];

    public static IEnumerable<ApacheListen> All(VirtualHost main) => main.All("Listen")
        .Select(line => new ApacheListen(line.Arguments[0].Value, line.Arguments.Count > 1 ? line.Arguments[1].Value : null));

    /// <summary>Virtual hosts of the same address speak TLS there, where no SSLEngine says otherwise. Without a word port 443 is such a one.</summary>
    public bool IsHttps => Protocol is null ? Normal(Text).EndsWith(":443", StringComparison.Ordinal) : Protocol.Equals("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of a virtual host, as its head has it, is this one: one that only lies inside of it is not.</summary>
    public bool Is(string address) => Normal(Text) == Normal(address);

    private static string Normal(string text) =>
        text.All(char.IsAsciiDigit) ? "*:" + text
        : AnyAddress.FirstOrDefault(any => text.StartsWith(any, StringComparison.OrdinalIgnoreCase)) is { } any ? "*:" + text[any.Length..]
        : text;
}
