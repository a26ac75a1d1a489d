namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The flags of GetConsoleMode, and what the program makes of the mode in which it found the console.</summary>
internal static class ConsoleModes
{
    public const uint EchoInput = 0x4;
    private const uint WindowInput = 0x8;
    private const uint QuickEdit = 0x40;
    private const uint ExtendedFlags = 0x80;
    private const uint VirtualTerminalInput = 0x200;

    private const uint ProcessedOutput = 0x1;
    private const uint WrapAtEndOfLine = 0x2;
    private const uint VirtualTerminalProcessing = 0x4;
    private const uint NoAutoReturn = 0x8;

    /// <summary>Control sequences are obeyed; the second for consoles that do not know the last flag.</summary>
    public static IReadOnlyList<uint> VirtualTerminal { get; } =
    [
        ProcessedOutput | WrapAtEndOfLine | VirtualTerminalProcessing | NoAutoReturn,
        ProcessedOutput | WrapAtEndOfLine | VirtualTerminalProcessing,
    ];

    /// <summary>Every character is a picture, and the last one of the last row moves nothing.</summary>
    public static uint Verbatim => 0;

    /// <summary>Keys as they come, Ctrl-C among them, as sequences. The mouse stays with the console: it selects, and it pastes.</summary>
    public static uint KeysAsSequences(uint before) => Keys(before) | VirtualTerminalInput;

    /// <summary>The same for consoles without sequences.</summary>
    public static uint Keys(uint before) => WindowInput | (before & (QuickEdit | ExtendedFlags));
}
