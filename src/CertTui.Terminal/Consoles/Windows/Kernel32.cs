using System.Runtime.InteropServices;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// The console calls of Windows (wincon.h), each by its W name: the A forms go through the code page and lose Chinese.
/// </summary>
internal static unsafe partial class Kernel32
{
    public const uint ReadAndWrite = 0xC0000000;
    public const uint ShareBoth = 3;
    public const uint OpenExisting = 3;
    public const uint TextBuffer = 1;
    public const uint WaitTimeout = 258;
    public const uint Forever = 0xFFFFFFFF;
    public const nint InvalidHandle = -1;

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint CreateFile(string name, uint access, uint share, nint security, uint creation, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "CloseHandle")]
    public static partial int CloseHandle(nint handle);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleMode")]
    public static partial int GetConsoleMode(nint console, uint* mode);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleMode")]
    public static partial int SetConsoleMode(nint console, uint mode);

    [LibraryImport("kernel32", EntryPoint = "ReadConsoleInputW")]
    public static partial int ReadConsoleInput(nint console, InputRecord* records, uint count, uint* read);

    [LibraryImport("kernel32", EntryPoint = "ReadConsoleW")]
    public static partial int ReadConsole(nint console, char* text, uint count, uint* read, nint control);

    [LibraryImport("kernel32", EntryPoint = "WriteConsoleW")]
    public static partial int WriteConsole(nint console, char* text, uint count, uint* written, nint reserved);

    [LibraryImport("kernel32", EntryPoint = "WaitForMultipleObjects")]
    public static partial uint WaitForMultipleObjects(uint count, nint* handles, int all, uint milliseconds);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleScreenBufferInfo")]
    public static partial int GetConsoleScreenBufferInfo(nint console, BufferInfo* info);

    [LibraryImport("kernel32", EntryPoint = "GetCurrentConsoleFontEx")]
    public static partial int GetCurrentConsoleFontEx(nint console, int maximized, FontInfo* font);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleCP")]
    public static partial uint GetConsoleInputCodePage();

    [LibraryImport("kernel32", EntryPoint = "GetConsoleOutputCP")]
    public static partial uint GetConsoleOutputCodePage();

    [LibraryImport("kernel32", EntryPoint = "GetACP")]
    public static partial uint GetAnsiCodePage();

    [LibraryImport("kernel32", EntryPoint = "CreateConsoleScreenBuffer")]
    public static partial nint CreateConsoleScreenBuffer(uint access, uint share, nint security, uint flags, nint data);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleActiveScreenBuffer")]
    public static partial int SetConsoleActiveScreenBuffer(nint console);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleScreenBufferSize")]
    public static partial int SetConsoleScreenBufferSize(nint console, Coordinates size);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleCursorPosition")]
    public static partial int SetConsoleCursorPosition(nint console, Coordinates position);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleCursorInfo")]
    public static partial int SetConsoleCursorInfo(nint console, CursorInfo* cursor);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleTextAttribute")]
    public static partial int SetConsoleTextAttribute(nint console, ushort attributes);

    [LibraryImport("kernel32", EntryPoint = "FillConsoleOutputCharacterW")]
    public static partial int FillConsoleOutputCharacter(nint console, ushort character, uint count, Coordinates from, uint* written);

    [LibraryImport("kernel32", EntryPoint = "FillConsoleOutputAttribute")]
    public static partial int FillConsoleOutputAttribute(nint console, ushort attributes, uint count, Coordinates from, uint* written);
}
