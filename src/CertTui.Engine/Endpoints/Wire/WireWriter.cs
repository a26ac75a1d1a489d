namespace CertTui.Engine.Endpoints.Wire;

/// <summary>Numbers and vectors of the presentation language (RFC 8446 section 3).</summary>
internal sealed class WireWriter
{
    private readonly List<byte> _bytes = new(600);

    public int Length => _bytes.Count;

    public WireWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    public WireWriter UInt16(int value) => Byte((byte)(value >> 8)).Byte((byte)value);

    public WireWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A vector whose length stands before it in that many bytes.</summary>
    public WireWriter Vector(int lengthBytes, Action<WireWriter> content)
    {
        var start = _bytes.Count;
        for (var i = 0; i < lengthBytes; i++)
            _bytes.Add(0);
        content(this);
        var length = _bytes.Count - start - lengthBytes;
        for (var i = 0; i < lengthBytes; i++)
            _bytes[start + i] = (byte)(length >> (8 * (lengthBytes - 1 - i)));
        return this;
    }

    public byte[] ToArray() => [.. _bytes];
}
