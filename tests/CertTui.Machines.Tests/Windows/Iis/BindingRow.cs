using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>One way that a server may be before a certificate is bound, and how it is to be after.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Sites">The sites and their bindings, a line each: <c>name: https *:443: 0; http *:80:</c>.</param>
/// <param name="Records">The certificate records, <c>endpoint certificate</c>, separated by semicolons.</param>
/// <param name="Wanted"><c>site: address:port:host</c>, and <c>sni</c>.</param>
/// <param name="After">The bindings and records of the certificate afterwards that were not there before.</param>
/// <param name="Gone">Those that are not there any more.</param>
public sealed record BindingRow(string Name, string Sites, string Records, string Wanted, string After, string Gone = "")
{
    public static IReadOnlyList<BindingRow> All { get; } =
    [
        new("SNI", "Default Web Site: http *:80:", "",
            "Default Web Site: *:443:www.example.com.tw sni", "Default Web Site  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("wildcard host", "One: http *:80:", "",
            "One: *:443:*.example.com.tw sni", "One  https *:443:*.example.com.tw 1; *.example.com.tw:443 first"),
        new("no host", "One: net.tcp 808:*", "", "One: *:443:", "One  https *:443: 0; 0.0.0.0:443 first"),
        new("a host without SNI", "One:", "", "One: *:443:www.example.com.tw", "One  https *:443:www.example.com.tw 0; 0.0.0.0:443 first"),
        new("one address", "One:", "", "One: 127.0.0.2:443:", "One  https 127.0.0.2:443: 0; 127.0.0.2:443 first"),
        new("one address with SNI", "One:", "",
            "One: 127.0.0.2:443:www.example.com.tw sni", "One  https 127.0.0.2:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("IPv6", "One:", "", "One: [::1]:443:", "One  https [::1]:443: 0; [::1]:443 first"),
        new("a Chinese name", "台灣網路商店: http *:80:\n香港分行 (舊):", "",
            "香港分行 (舊): *:443:www.example.com.tw sni", "香港分行 (舊)  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("a name with a quote", "Chen's [old] shop:", "",
            "Chen's [old] shop: *:443:www.example.com.tw sni", "Chen's [old] shop  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("several sites", "One: https *:443:shop.example.com.hk 1\nTwo: http *:80:", "shop.example.com.hk:443 second",
            "Two: *:443:www.example.com.tw sni", "Two  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("another certificate in its place", "One: https *:443:www.example.com.tw 9", "www.example.com.tw:443 second",
            "One: *:443:www.example.com.tw sni", "www.example.com.tw:443 first", "www.example.com.tw:443 second"),
        new("a binding whose certificate is lost", "One: https *:443:www.example.com.tw 37", "",
            "One: *:443:www.example.com.tw sni", "www.example.com.tw:443 first 80/0"),
        new("a record from the store for web hosting", "One: https *:443: 0", "0.0.0.0:443 0123456789ABCDEF0123456789ABCDEF01234567",
            "One: *:443:", "0.0.0.0:443 first", "0.0.0.0:443 0123456789ABCDEF0123456789ABCDEF01234567"),
        new("SNI where there was none", "One: https *:443:www.example.com.tw 0", "0.0.0.0:443 second", "One: *:443:www.example.com.tw sni",
            "One  https *:443:www.example.com.tw 1; www.example.com.tw:443 first", "One  https *:443:www.example.com.tw 0; 0.0.0.0:443 second"),
        new("SNI beside a site without", "One: https *:443: 0\nTwo:", "0.0.0.0:443 second",
            "Two: *:443:www.example.com.tw sni", "Two  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
        new("an address that two sites share", "One: https *:443:a.example.com.tw 0\nTwo: https *:443:www.example.com.tw 0", "0.0.0.0:443 second",
            "Two: *:443:www.example.com.tw", "0.0.0.0:443 first", "0.0.0.0:443 second"),
        new("beside the central store", "One: https *:443:central.example.com.tw 3\nTwo:", "*:443 -",
            "Two: *:443:www.example.com.tw sni", "Two  https *:443:www.example.com.tw 1; www.example.com.tw:443 first"),
    ];

    public static TheoryData<BindingRow> Data => [.. All];

    /// <summary>A new one, one in the place of another, and one that changes its record's endpoint.</summary>
    public static TheoryData<BindingRow> Few => [.. All.Where(row => row.Name is "SNI" or "another certificate in its place" or "SNI where there was none")];

    internal IisWorld Open()
    {
        var iis = new IisWorld([.. Sites.Split('\n').Select(Site)]);
        foreach (var record in Words(Records).Select(record => record.Split(' ')))
            iis.Lay(record[0], record[1]);
        return iis;
    }

    internal Binding Binding(IisWorld iis)
    {
        var at = Wanted.IndexOf(": ", StringComparison.Ordinal);
        return iis.Https(Wanted[..at], Wanted[(at + 2)..].Split(' ')[0], Wanted.EndsWith(" sni", StringComparison.Ordinal));
    }

    /// <summary>What the snapshot is to be.</summary>
    internal string Expected(string before) =>
        string.Join('\n', before.Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(Words(Gone)).Concat(Words(After)).Order(StringComparer.Ordinal));

    public override string ToString() => Name;

    private static (string, string[]) Site(string line)
    {
        var at = line.IndexOf(':');
        return (line[..at], [.. Words(line[(at + 1)..])]);
    }

    private static IEnumerable<string> Words(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
