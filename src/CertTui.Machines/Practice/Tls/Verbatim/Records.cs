namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>The record layer of a server (RFC 5246 section 6.2): in the clear until the ciphers are set.</summary>
internal sealed class Records(Stream stream)
{
    public const byte ChangeCipherSpec = 20;
    public const byte Alert = 21;
    public const byte Handshake = 22;
    public const byte Data = 23;

    private const int Header = 5;
    private const int Largest = 16 * 1024;

    public RecordCipher? In { get; set; }

    public RecordCipher? Out { get; set; }

    /// <summary><see cref="EndOfStreamException"/> where the client went away.</summary>
    public async Task<(byte Type, byte[] Content)> Read(CancellationToken cancellation)
    {
        var header = new byte[Header];
        await stream.ReadExactlyAsync(header, cancellation);
        var content = new byte[header[3] << 8 | header[4]];
        if (content.Length > Largest + 2048)
            throw new IOException("long record");
        await stream.ReadExactlyAsync(content, cancellation);
        return (header[0], In is null ? content : In.Open(header[0], content));
    }

    public async Task Write(byte type, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        for (var rest = content; !rest.IsEmpty;)
        {
            var part = rest[..Math.Min(rest.Length, Largest)];
            var sealedPart = Out is null ? part.ToArray() : Out.Seal(type, part.Span);
            await stream.WriteAsync(new byte[] { type, 3, 3, (byte)(sealedPart.Length >> 8), (byte)sealedPart.Length }, cancellation);
            await stream.WriteAsync(sealedPart, cancellation);
            rest = rest[part.Length..];
        }
        await stream.FlushAsync(cancellation);
    }
}
