using System.Security.Cryptography;
using System.Text;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Keys;

/// <summary>Collects a bracketed paste up to its end mark. A paste is data: nothing in it is a key.</summary>
internal sealed class PasteBuffer
{
    /// <summary>Bytes; what is more is dropped. The largest thing that anyone pastes here is a chain of certificates.</summary>
    public const int Capacity = 1 << 20;

    private byte[] bytes = new byte[4096];
    private int count;
    private int matched;

    private static ReadOnlySpan<byte> EndMark => "\e[201~"u8;

    /// <returns>True when this byte was the last of the end mark; the paste is then given out.</returns>
    public bool Add(byte value, ICollection<Input> inputs)
    {
        if (value != EndMark[matched])
            KeepMatched();
        if (value == EndMark[matched])
            matched++;
        else
            Keep(value);
        if (matched < EndMark.Length)
            return false;
        End(inputs);
        return true;
    }

    /// <summary>Gives out what was pasted, and forgets it: it may be a secret.</summary>
    public void End(ICollection<Input> inputs)
    {
        var text = Sanitize.Lines(Encoding.UTF8.GetString(bytes, 0, count));
        CryptographicOperations.ZeroMemory(bytes.AsSpan(0, count));
        (bytes, count, matched) = (count > 4096 ? new byte[4096] : bytes, 0, 0);
        if (text.Length > 0)
            inputs.Add(new Pasted(text));
    }

    // It only looked like the end mark, which no other part of the mark begins like.
    private void KeepMatched()
    {
        for (var i = 0; i < matched; i++)
            Keep(EndMark[i]);
        matched = 0;
    }

    private void Keep(byte value)
    {
        if (count == Capacity)
            return;
        if (count == bytes.Length)
            Grow();
        bytes[count++] = value;
    }

    private void Grow()
    {
        var larger = new byte[bytes.Length * 2];
        bytes.CopyTo(larger, 0);
        CryptographicOperations.ZeroMemory(bytes);
        bytes = larger;
    }
}
