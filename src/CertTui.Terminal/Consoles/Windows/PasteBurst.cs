using System.Text;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// Finds pastes where the console does not mark them (conhost of Windows Server): text that comes faster than anyone types. A line end in
/// it is no Enter. What an input method commits in one go is a small paste.
/// </summary>
internal sealed class PasteBurst(TimeProvider clock)
{
    /// <summary>What comes later than this after the last character is no part of the paste.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(30);

    // Typed ahead on a slow line, an answer and its Enter may come in one go; so long an answer does not.
    private const int LongForOneGo = 24;

    private readonly StringBuilder held = new();
    private long lastAt;

    /// <summary>After what time <see cref="Take"/> has something to give out without more; null: never.</summary>
    public TimeSpan? Patience
    {
        get
        {
            if (held.Length == 0)
                return null;
            var left = Delay - clock.GetElapsedTime(lastAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <param name="batch">What came in one go; nothing: the time is over.</param>
    /// <param name="inputs">Gets what is certain.</param>
    public void Take(IReadOnlyCollection<Input> batch, ICollection<Input> inputs)
    {
        if (Patience == TimeSpan.Zero)
            GiveOut(inputs);
        var isAlone = held.Length == 0 && batch.Count == 1;
        foreach (var input in batch)
        {
            if (!TryHold(input))
            {
                GiveOut(inputs);
                inputs.Add(input);
            }
        }

        if (isAlone)
            GiveOut(inputs);
        if (batch.Count > 0)
            lastAt = clock.GetTimestamp();
    }

    /// <summary>Gives out what is held, and forgets it: it may be a secret.</summary>
    public void GiveOut(ICollection<Input> inputs)
    {
        if (held.Length == 0)
            return;
        var text = held.ToString();
        held.Clear();
        if (IsPaste(text))
            inputs.Add(new Pasted(Sanitize.Lines(text)));
        else
            GiveSingly(text, inputs);
    }

    private static bool IsPaste(ReadOnlySpan<char> text)
    {
        var firstEnd = text.IndexOf('\n');
        if (firstEnd < 0 && IsSeveral(text) && text.ContainsAnyExceptInRange('\0', '\u007f'))
            return true;
        var hasMoreLines = firstEnd >= 0 && !text[..firstEnd].IsWhiteSpace() && !text[firstEnd..].IsWhiteSpace();
        // A held Enter or Tab is no text.
        return hasMoreLines || text.Trim().Length >= LongForOneGo;
    }

    private static bool IsSeveral(ReadOnlySpan<char> text) => text.Length > (char.IsHighSurrogate(text[0]) ? 2 : 1);

    private static void GiveSingly(string text, ICollection<Input> inputs)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            inputs.Add(rune.Value switch
            {
                '\n' => new Key(KeyCode.Enter),
                '\t' => new Key(KeyCode.Tab),
                _ => new Typed(rune.ToString()),
            });
        }
    }

    private bool TryHold(Input input)
    {
        var text = input switch
        {
            Typed typed => typed.Text,
            Key { Code: KeyCode.Enter, Modifiers: Modifiers.None } => "\n",
            Key { Code: KeyCode.Tab, Modifiers: Modifiers.None } => "\t",
            _ => null,
        };
        if (text is null)
            return false;
        if (held.Length < PasteBuffer.Capacity)
            held.Append(text);
        return true;
    }
}
