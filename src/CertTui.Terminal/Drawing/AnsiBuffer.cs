using System.Buffers.Text;
using System.Text;

namespace CertTui.Terminal.Drawing;

/// <summary>
/// A reusable buffer of bytes for the terminal. Room is kept at its start, for what is known to be needed only at the end.
/// </summary>
internal sealed class AnsiBuffer
{
    private readonly int reserved;
    private byte[] bytes = new byte[8192];
    private int end;

    public AnsiBuffer(int reserved) => end = this.reserved = reserved;

    public int Length => end - reserved;

    public void Clear() => end = reserved;

    public void Add(ReadOnlySpan<byte> sequence)
    {
        Reserve(sequence.Length);
        sequence.CopyTo(bytes.AsSpan(end));
        end += sequence.Length;
    }

    public void Add(string text)
    {
        Reserve(text.Length * 3);
        end += Encoding.UTF8.GetBytes(text, bytes.AsSpan(end));
    }

    public void Add(byte value)
    {
        Reserve(1);
        bytes[end++] = value;
    }

    public void AddNumber(int number)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(number, bytes.AsSpan(end), out var written);
        end += written;
    }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(reserved, Length);

    /// <summary>What was written, behind a prefix that is exactly as long as the room that was kept.</summary>
    public ReadOnlySpan<byte> WrittenBehind(ReadOnlySpan<byte> prefix)
    {
        prefix.CopyTo(bytes);
        return bytes.AsSpan(0, end);
    }

    private void Reserve(int count)
    {
        if (end + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, end + count));
    }
}
