namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>A stream whose first record has been looked at and is read again.</summary>
internal sealed class PeekedStream(Stream inner, byte[] first) : Stream
{
    private const int RecordHeader = 5;
    private const int LargestRecord = 16 * 1024 + 256;

    private int _given;

    /// <summary>The first TLS record with its header; shorter where the client went away or it is no TLS.</summary>
    public byte[] First => first;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static async Task<PeekedStream> Open(Stream stream, CancellationToken cancellation)
    {
        var record = new byte[RecordHeader + LargestRecord];
        var length = await stream.ReadAtLeastAsync(record.AsMemory(0, RecordHeader), RecordHeader, throwOnEndOfStream: false, cancellation);
        var body = length < RecordHeader ? 0 : record[3] << 8 | record[4];
        if (body is > 0 and <= LargestRecord && record[0] == 22)
            length += await stream.ReadAtLeastAsync(record.AsMemory(RecordHeader, body), body, throwOnEndOfStream: false, cancellation);
        return new PeekedStream(stream, record[..length]);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == first.Length)
            return await inner.ReadAsync(buffer, cancellationToken);
        var length = Math.Min(buffer.Length, first.Length - _given);
        first.AsMemory(_given, length).CopyTo(buffer);
        _given += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
