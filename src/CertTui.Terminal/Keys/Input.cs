namespace CertTui.Terminal.Keys;

/// <summary>Something that happened to the terminal, or that the program told itself.</summary>
public abstract record Input;

/// <summary>A key that types nothing, or a letter with Control.</summary>
public sealed record Key(KeyCode Code, Modifiers Modifiers = Modifiers.None) : Input
{
    public static Key Control(KeyCode letter) => new(letter, Modifiers.Control);
}

/// <summary>A typed character (one Unicode scalar, so a letter and a combining mark are two).</summary>
public sealed record Typed(string Text) : Input;

/// <summary>Pasted text: line ends are line feeds, tabs are blanks, other controls are gone.</summary>
public sealed record Pasted(string Text) : Input;

/// <summary>The terminal has another size, or its contents may be lost: the whole screen is to be drawn again.</summary>
public sealed record Resized(int Width, int Height) : Input;

/// <summary>The terminal answers a question or reports its focus; no key was pressed.</summary>
public sealed record Reply(ReplyKind Kind, int First = 0, int Second = 0) : Input;

/// <summary>The terminal is gone, or the system asks the program to end: save and leave, nobody can answer.</summary>
public sealed record HungUp : Input;

/// <summary>Time has passed, asked for by whoever shows something that moves.</summary>
public sealed record Tick : Input;

/// <summary>A message of the program to itself: the result or the progress of work in the background.</summary>
public sealed record Posted(object Message) : Input;
