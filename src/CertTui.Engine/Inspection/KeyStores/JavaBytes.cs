using System.Buffers.Binary;
using System.Text;

namespace CertTui.Engine.Inspection.KeyStores;

/// <summary>What java.io.DataOutputStream wrote: big-endian numbers, texts with their length in front.</summary>
internal sealed class JavaBytes(byte[] bytes)
{
    private int _at;

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    // Java's own UTF-8 differs in characters beyond the basic plane alone.
    public string Text() => Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2))));

    /// <exception cref="Refusal"><c>malformed</c> where so many bytes are not there</exception>
    public ReadOnlySpan<byte> Take(uint length)
    {
        if (length > bytes.Length - _at)
            throw Malformed();
        _at += (int)length;
        return bytes.AsSpan(_at - (int)length, (int)length);
    }

    public static Refusal Malformed() => new("malformed", ("what", "jks"), ("reason", "cut-off"));
}
