using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace CertTui.Machines.Practice.Dns;

/// <summary>A resource record as it goes over the wire (RFC 1035 sections 3.2.1, 3.3 and 3.4).</summary>
internal sealed record DnsResource(string Name, ushort Type, int Ttl, byte[] Data)
{
    private const int LongestString = 255;

    public static DnsResource Of(DnsRecord record) => record.Type == DnsRecord.Text
        ? new DnsResource(record.Name, DnsType.Txt, record.Ttl, Strings(record.Value))
        : new DnsResource(record.Name, DnsType.A, record.Ttl, IPAddress.Parse(record.Value).GetAddressBytes());

    public static DnsResource NameServer(string zone, string server, int ttl) => new(zone, DnsType.Ns, ttl, DnsName.Write(server));

    public static DnsResource Mail(string zone, string server, int ttl) => new(zone, DnsType.Mx, ttl, [0, 10, .. DnsName.Write(server)]);

    public static DnsResource Authority(string zone, string server, int serial, int ttl)
    {
        const int refresh = 3600, retry = 600, expire = 604800;
        byte[] data = [.. DnsName.Write(server), .. DnsName.Write("hostmaster." + zone), .. Numbers(serial, refresh, retry, expire, ttl)];
        return new DnsResource(zone, DnsType.Soa, ttl, data);
    }

    public byte[] ToBytes()
    {
        var head = new byte[10];
        BinaryPrimitives.WriteUInt16BigEndian(head, Type);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), DnsType.Internet);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Ttl);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), (ushort)Data.Length);
        return [.. DnsName.Write(Name), .. head, .. Data];
    }

    // A text is one or more strings of up to 255 bytes each; the reader joins them (RFC 7208 section 3.3 shows the custom).
    private static byte[] Strings(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length == 0 ? [0] : [.. bytes.Chunk(LongestString).SelectMany(part => part.Prepend((byte)part.Length))];
    }

    private static IEnumerable<byte> Numbers(params int[] values) => values.SelectMany(value =>
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    });
}
