using System.Text;

namespace CertTui.Machines.Practice.Dns;

/// <summary>Domain names on the wire (RFC 1035 sections 3.1 and 4.1.4).</summary>
internal static class DnsName
{
    private const int LongestLabel = 63;
    private const int Longest = 255;
    private const byte Pointer = 0xC0;

    public static bool IsValid(string name) =>
        name.Length is > 0 and < Longest - 1 && name.Split('.').All(label => label.Length is > 0 and <= LongestLabel && label.All(IsPlain));

    public static byte[] Write(string name)
    {
        var bytes = new List<byte>();
        foreach (var label in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Add((byte)label.Length);
            bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }
        bytes.Add(0);
        return [.. bytes];
    }

    /// <summary>Null where the bytes are no name; <paramref name="at"/> then stands anywhere, else behind it.</summary>
    public static string? Read(ReadOnlySpan<byte> message, ref int at)
    {
        var labels = new List<string>();
        var position = at;
        var length = 0;
        var jumped = false;
        while (position < message.Length && message[position] != 0)
        {
            var size = message[position];
            if ((size & Pointer) == Pointer)
            {
                // Pointers lead back only: so no message goes round in a circle.
                var target = position + 1 < message.Length ? (size & ~Pointer) << 8 | message[position + 1] : position;
                if (target >= position)
                    return null;
                at = jumped ? at : position + 2;
                (jumped, position) = (true, target);
                continue;
            }
            length += size + 1;
            if (size > LongestLabel || length >= Longest || position + size >= message.Length)
                return null;
            labels.Add(Encoding.Latin1.GetString(message.Slice(position + 1, size)).Replace(".", "\\."));
            position += size + 1;
        }
        at = jumped ? at : position + 1;
        return position < message.Length ? string.Join('.', labels) : null;
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
