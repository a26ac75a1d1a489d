using System.Buffers.Binary;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>The bytes were no message; never leaves <see cref="DnsMessage.Read"/>.</summary>
internal sealed class MalformedMessage(string what) : Exception(what);

/// <summary>Takes one field after the other from a message.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;

    public int At { get; private set; }

    public ushort Short() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    public uint Long() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = Slice(At, count);
        At += count;
        return bytes;
    }

    /// <summary>RFC 1035 section 4.1.4. A pointer must lead to a place before all places read so far, so a circle cannot be.</summary>
    public string Name()
    {
        var labels = new List<byte[]>();
        var (at, end, lowest, length) = (At, 0, At, 1);
        while (true)
        {
            int head = Slice(at, 1)[0];
            if (head == 0)
                break;
            if ((head & PointerMark) == PointerMark)
            {
                var target = BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2)) & 0x3FFF;
                end = end == 0 ? at + 2 : end;
                at = lowest = target < lowest ? target : throw new MalformedMessage("pointer");
                continue;
            }
            length += head + 1;
            if ((head & PointerMark) != 0 || length > DnsName.LongestName)
                throw new MalformedMessage("label");
            labels.Add(Slice(at + 1, head).ToArray());
            at += head + 1;
        }
        At = end == 0 ? at + 1 : end;
        return DnsName.Join(labels);
    }

    // The two bits that tell a pointer from the length of a label.
    private const int PointerMark = 0xC0;

    private readonly ReadOnlySpan<byte> Slice(int at, int count) =>
        count <= _message.Length - at ? _message.Slice(at, count) : throw new MalformedMessage("end");
}
