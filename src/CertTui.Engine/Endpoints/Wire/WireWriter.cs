using System.Buffers.Binary;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>Numbers and vectors of the presentation language (RFC 8446 section 3).</summary>
internal sealed class WireWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public WireWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    public WireWriter UInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return Bytes(bytes);
    }

    public WireWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A vector whose length stands before it in that many bytes.</summary>
    public WireWriter Vector(int lengthBytes, Action<WireWriter> content)
    {
        var inner = new WireWriter();
        content(inner);
        for (var shift = (lengthBytes - 1) * 8; shift >= 0; shift -= 8)
            Byte((byte)(inner.Length >> shift));
        _bytes.AddRange(inner._bytes);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];
}
