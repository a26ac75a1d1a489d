using System.Globalization;
using System.Text;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>
/// Domain names as text: without the root's dot, with the escapes of RFC 1035 section 5.1 (<c>\.</c>, <c>\\</c>, <c>\DDD</c>)
/// for octets that are no printable ASCII. The root itself is <c>.</c>.
/// </summary>
public static class DnsName
{
    /// <summary>Octets (RFC 1035 section 2.3.4).</summary>
    public const int LongestLabel = 63;

    /// <summary>Octets with the length of each label and the root (RFC 1035 section 2.3.4).</summary>
    public const int LongestName = 255;

    public const string Root = ".";

    /// <summary>Upper and lower case are the same name (RFC 4343).</summary>
    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its first label; the root above a single label.</summary>
    public static string Parent(string name) => Join((Labels(name) ?? []).Skip(1));

    /// <summary>The octets of each label; null where the text is no domain name.</summary>
    public static IReadOnlyList<byte[]>? Labels(string name)
    {
        if (name is Root)
            return [];
        var labels = new List<byte[]>();
        var label = new List<byte>();
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '.')
            {
                labels.Add([.. label]);
                label.Clear();
            }
            else if (Octet(name, ref at) is { } octet)
                label.Add(octet);
            else
                return null;
        }
        // One dot at the end is the root's.
        if (label.Count > 0 || !name.EndsWith('.'))
            labels.Add([.. label]);
        return Fits(labels) ? labels : null;
    }

    /// <summary>The text of the labels, escaped.</summary>
    public static string Join(IEnumerable<byte[]> labels)
    {
        var name = string.Join('.', labels.Select(Escape));
        return name.Length == 0 ? Root : name;
    }

    private static bool Fits(List<byte[]> labels) =>
        labels.All(label => label.Length is > 0 and <= LongestLabel) && labels.Sum(label => label.Length + 1) + 1 <= LongestName;

    private static byte? Octet(string name, ref int at)
    {
        if (name[at] != '\\')
            return name[at] is > ' ' and < '\x7f' ? (byte)name[at] : null;
        if (at + 1 < name.Length && !char.IsAsciiDigit(name[at + 1]))
            return name[++at] is > ' ' and < '\x7f' ? (byte)name[at] : null;
        if (at + 3 >= name.Length || !byte.TryParse(name.AsSpan(at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
            return null;
        at += 3;
        return octet;
    }

    private static string Escape(byte[] label)
    {
        var text = new StringBuilder(label.Length);
        foreach (var octet in label)
        {
            if (octet is (byte)'.' or (byte)'\\')
                text.Append('\\').Append((char)octet);
            else if (octet is > (byte)' ' and < 0x7f)
                text.Append((char)octet);
            else
                text.Append('\\').Append(octet.ToString("D3", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
