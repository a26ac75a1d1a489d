using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>
/// A secret that is being typed, in a buffer that is overwritten when it is not needed any more: every update clears the buffer of the
/// state before it, so only the newest state may be used. Nothing here makes a string of it; its text never shows.
/// </summary>
public sealed class SecretState
{
    private const int MaxLength = 256;

    private readonly char[] buffer;

    public SecretState()
        : this([])
    {
    }

    private SecretState(char[] buffer) => this.buffer = buffer;

    /// <summary>The secret; gone after <see cref="Clear"/> or the next update.</summary>
    public ReadOnlySpan<char> Value => buffer;

    public int Length => buffer.Length;

    public SecretState Update(Input input) => input switch
    {
        Typed typed => Append(typed.Text),
        Pasted pasted => Append(pasted.Text.AsSpan().TrimEnd('\n')),
        Key { Code: KeyCode.Backspace } when Length > 0 => Replace(buffer.AsSpan(0, Length - Graphemes.LastLength(buffer)).ToArray()),
        Key { Code: KeyCode.U, Modifiers: Modifiers.Control } => Replace([]),
        _ => this,
    };

    /// <summary>Overwrites the secret.</summary>
    public void Clear() => Array.Clear(buffer);

    /// <summary>Only how long it is: a secret must not reach a log by being printed.</summary>
    public override string ToString() => new('*', Length);

    private SecretState Append(ReadOnlySpan<char> text) =>
        Length + text.Length > MaxLength || text.Contains('\n') ? this : Replace([.. buffer, .. text]);

    private SecretState Replace(char[] next)
    {
        Clear();
        return new SecretState(next);
    }
}
