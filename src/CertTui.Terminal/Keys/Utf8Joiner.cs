using System.Buffers;
using System.Text;

namespace CertTui.Terminal.Keys;

/// <summary>
/// Joins the bytes above 0x7F to characters, over the ends of reads. What is no UTF-8 becomes U+FFFD, so that a person sees that
/// something is wrong.
/// </summary>
internal sealed class Utf8Joiner
{
    private readonly byte[] bytes = new byte[4];
    private int count;

    public bool IsEmpty => count == 0;

    /// <returns>True when no part of a character is left waiting.</returns>
    public bool Add(byte value, ICollection<Input> inputs)
    {
        bytes[count++] = value;
        while (count > 0)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(0, count), out var rune, out var length) == OperationStatus.NeedMoreData)
                return false;
            bytes.AsSpan(length, count - length).CopyTo(bytes);
            count -= length;
            if (rune.Value >= 0xA0)
                inputs.Add(new Typed(rune.ToString()));
        }

        return true;
    }

    /// <summary>No byte of a character can follow any more.</summary>
    public void GiveUp(ICollection<Input> inputs)
    {
        if (count > 0)
            inputs.Add(new Typed("\uFFFD"));
        count = 0;
    }
}
