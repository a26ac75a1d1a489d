using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>Records of one direction under AES-128-GCM (RFC 5288, additional data by RFC 5246 section 6.2.3.3).</summary>
/// <param name="key">16 bytes.</param>
/// <param name="salt">The implicit 4 bytes of the nonce.</param>
internal sealed class RecordCipher(ReadOnlySpan<byte> key, byte[] salt) : IDisposable
{
    private const int Explicit = 8;
    private const int Tag = 16;

    private readonly AesGcm aes = new(key, Tag);
    private ulong number;

    public byte[] Seal(byte type, ReadOnlySpan<byte> plain)
    {
        var record = new byte[Explicit + plain.Length + Tag];
        BinaryPrimitives.WriteUInt64BigEndian(record, number);
        aes.Encrypt(
            [.. salt, .. record.AsSpan(0, Explicit)], plain,
            record.AsSpan(Explicit, plain.Length), record.AsSpan(Explicit + plain.Length), Additional(type, plain.Length));
        number++;
        return record;
    }

    /// <summary><see cref="AuthenticationTagMismatchException"/> where somebody changed it.</summary>
    public byte[] Open(byte type, ReadOnlySpan<byte> record)
    {
        if (record.Length < Explicit + Tag)
            throw new IOException("short record");
        var plain = new byte[record.Length - Explicit - Tag];
        aes.Decrypt(
            [.. salt, .. record[..Explicit]], record.Slice(Explicit, plain.Length),
            record[^Tag..], plain, Additional(type, plain.Length));
        number++;
        return plain;
    }

    public void Dispose() => aes.Dispose();

    private byte[] Additional(byte type, int length)
    {
        var bytes = new byte[13];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        (bytes[8], bytes[9], bytes[10]) = (type, 3, 3);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(11), (ushort)length);
        return bytes;
    }
}
