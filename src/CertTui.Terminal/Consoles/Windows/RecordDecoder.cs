using System.Text;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// Turns the records of a console into inputs. With sequences on, conhost sends each character of a sequence as a key of its own, and
/// <see cref="KeyDecoder"/> joins them; without, and where a console only says that they are on (Wine), keys come by their numbers.
/// </summary>
/// <param name="keys">Decodes what consists of characters.</param>
/// <param name="hasSequences">The console has agreed to send sequences: ESC may then be the start of one.</param>
internal sealed class RecordDecoder(KeyDecoder keys, bool hasSequences)
{
    // A console counts how often a key that is held down repeated while nobody read. More than this is no person.
    private const int MostRepeats = 100;

    private char leadingSurrogate;
    private bool wasReturn;

    public TimeSpan? Patience => keys.Patience;

    /// <summary>Takes what came in one go; nothing: the time is over.</summary>
    public void Feed(ReadOnlySpan<InputRecord> records, ICollection<Input> inputs)
    {
        keys.Flush(inputs);
        foreach (var record in records)
            Take(record, inputs);
        wasReturn = false;
    }

    private void Take(InputRecord record, ICollection<Input> inputs)
    {
        switch (record.Kind)
        {
            case RecordKind.Key when record.IsDown != 0:
                for (var i = 0; i < Math.Clamp((int)record.RepeatCount, 1, MostRepeats); i++)
                    TakeKey(record, inputs);
                break;
            // Typed by Alt and a number; so does conhost paste what the keyboard does not have.
            case RecordKind.Key when record is { VirtualKey: VirtualKeys.Menu, Character: not '\0' }:
                TakeCharacter(record.Character, inputs);
                break;
            case RecordKind.BufferSize when record.BufferSize is { X: > 0, Y: > 0 } size:
                inputs.Add(new Resized(size.X, size.Y));
                break;
            case RecordKind.Focus:
                inputs.Add(new Reply(record.IsDown != 0 ? ReplyKind.FocusIn : ReplyKind.FocusOut));
                break;
        }
    }

    private void TakeKey(InputRecord record, ICollection<Input> inputs)
    {
        if (IsByNumber(record))
            TakeNamed(VirtualKeys.Of(record), inputs);
        else if (IsAltCharacter(record))
            keys.Feed([0x1b, (byte)record.Character], inputs);
        else if (record.Character != '\0')
            TakeCharacter(record.Character, inputs);
    }

    private bool IsByNumber(InputRecord record) => record.Character switch
    {
        '\0' => true,
        // The SSH server of 2016 and older passes on what it does not know a character a record, without a key.
        '\e' => !hasSequences && record.VirtualKey != 0,
        '\t' => record.VirtualKey == VirtualKeys.Tab && record.State.HasFlag(ControlKeyState.Shift),
        _ => false,
    };

    // AltGr, which types characters, is Alt and Control.
    private static bool IsAltCharacter(InputRecord record) =>
        record is { VirtualKey: not 0, Character: >= ' ' and < '\u007f' } && (VirtualKeys.ModifiersOf(record.State) & ~Modifiers.Shift) == Modifiers.Alt;

    private void TakeNamed(Key? key, ICollection<Input> inputs)
    {
        if (key is null)
            return;
        GiveUpSurrogate(inputs);
        inputs.Add(key);
    }

    private void TakeCharacter(char character, ICollection<Input> inputs)
    {
        // A pasted line end may be two characters.
        var isSecondHalf = character == '\n' && wasReturn;
        wasReturn = character == '\r';
        if (isSecondHalf)
            return;
        if (char.IsLowSurrogate(character) && leadingSurrogate != '\0')
        {
            FeedRune(new Rune(leadingSurrogate, character), inputs);
            leadingSurrogate = '\0';
            return;
        }

        GiveUpSurrogate(inputs);
        if (char.IsHighSurrogate(character))
            leadingSurrogate = character;
        else
            FeedRune(Rune.TryCreate(character, out var rune) ? rune : Rune.ReplacementChar, inputs);
    }

    private void GiveUpSurrogate(ICollection<Input> inputs)
    {
        if (leadingSurrogate != '\0')
            FeedRune(Rune.ReplacementChar, inputs);
        leadingSurrogate = '\0';
    }

    private void FeedRune(Rune rune, ICollection<Input> inputs)
    {
        Span<byte> bytes = stackalloc byte[4];
        keys.Feed(bytes[..rune.EncodeToUtf8(bytes)], inputs);
    }
}
