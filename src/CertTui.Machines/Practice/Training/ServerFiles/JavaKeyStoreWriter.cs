using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.KeyFiles;

namespace CertTui.Machines.Practice.Training.ServerFiles;

/// <summary>An entry to be written: with a key (PKCS#8), or trusted without one.</summary>
internal sealed record JavaEntry(string Alias, byte[]? Pkcs8, params IReadOnlyList<Certificate> Chain);

/// <summary>Writes keystores of the old format JKS, version 2 (JavaKeyStore.java of OpenJDK), as practice has to have them without a JDK.</summary>
internal sealed class JavaKeyStoreWriter
{
    private const uint Magic = 0xFEEDFEED;
    private const uint Version = 2;
    private const uint KeyTag = 1;
    private const uint TrustedTag = 2;

    private readonly List<byte> _bytes = [];

    public static byte[] Write(string password, DateTimeOffset created, params IReadOnlyList<JavaEntry> entries)
    {
        var writer = new JavaKeyStoreWriter();
        writer.Number(Magic);
        writer.Number(Version);
        writer.Number((uint)entries.Count);
        foreach (var entry in entries)
            writer.Entry(entry, password, created);
        byte[] content = [.. writer._bytes];
        return [.. content, .. SHA1.HashData([.. Encoding.BigEndianUnicode.GetBytes(password), .. "Mighty Aphrodite"u8, .. content])];
    }

    private void Entry(JavaEntry entry, string password, DateTimeOffset created)
    {
        Number(entry.Pkcs8 is null ? TrustedTag : KeyTag);
        Text(entry.Alias);
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, created.ToUnixTimeMilliseconds());
        _bytes.AddRange(time);
        if (entry.Pkcs8 is not null)
        {
            Block(JavaKeyProtection.Protect(entry.Pkcs8, password));
            Number((uint)entry.Chain.Count);
        }
        foreach (var certificate in entry.Chain)
        {
            Text("X.509");
            Block(certificate.Der);
        }
    }

    private void Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _bytes.AddRange([(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes]);
    }

    private void Block(byte[] bytes)
    {
        Number((uint)bytes.Length);
        _bytes.AddRange(bytes);
    }
}
