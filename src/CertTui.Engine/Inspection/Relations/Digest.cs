using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CertTui.Engine.Inspection.Relations;

/// <summary>A SHA-256 as 32 bytes and no more: of tens of thousands of certificates several are kept each.</summary>
internal readonly record struct Digest(UInt128 High, UInt128 Low)
{
    public static Digest OfHex(string sha256) => OfHash(Convert.FromHexString(sha256));

    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return OfHash(hash);
    }

    public override string ToString() => $"{High:X32}{Low:X32}";

    private static Digest OfHash(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
}
