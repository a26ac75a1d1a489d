namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>The data of a connection after the handshake.</summary>
internal sealed class VerbatimStream(Records records) : Stream
{
    private ReadOnlyMemory<byte> _unread;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>0 at the client's alert: whatever it says, it sends nothing more.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_unread.IsEmpty)
        {
            var (type, content) = await records.Read(cancellationToken);
            if (type != Records.Data)
                return 0;
            _unread = content;
        }
        var length = Math.Min(buffer.Length, _unread.Length);
        _unread[..length].CopyTo(buffer);
        _unread = _unread[length..];
        return length;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(records.Write(Records.Data, buffer, cancellationToken));

    /// <summary>close_notify (RFC 5246 section 7.2.1).</summary>
    public Task Close(CancellationToken cancellation) => records.Write(Records.Alert, new byte[] { 1, 0 }, cancellation);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            records.In?.Dispose();
            records.Out?.Dispose();
        }
        base.Dispose(disposing);
    }
}
