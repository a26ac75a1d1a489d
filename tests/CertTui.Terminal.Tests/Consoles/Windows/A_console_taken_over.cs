using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Tests.Consoles.Windows;

public class A_console_taken_over
{
    private const uint QuickEditKept = 0xC0;

    public static TheoryData<string> Consoles => ["modern", "old", "Wine"];

    [Theory]
    [MemberData(nameof(Consoles))]
    public void Is_given_back_as_it_was(string kind)
    {
        var console = Console(kind);
        var modeBefore = console.Buffer.Mode;
        using (var terminal = Open(console))
        {
            terminal.Write("證\e[m"u8);
            Assert.NotEqual(FakeConsole.ModeBefore, console.Mode);
        }

        AssertIsBack(console, modeBefore);
        Assert.True(console.IsDisposed);
        Assert.NotEqual(false, console.Made?.IsDisposed);
    }

    [Fact]
    public void Sends_keys_as_they_are_and_leaves_the_mouse_to_the_user()
    {
        var console = FakeConsole.Modern();
        using var terminal = Open(console);
        Assert.Equal(0x208 | QuickEditKept, console.Mode);
        Assert.Equal(0xFu, console.Buffer.Mode);
        Assert.StartsWith("\e[?1049h", string.Concat(console.Buffer.Written));
    }

    [Fact]
    public void Shows_a_buffer_of_the_program_where_there_are_no_sequences()
    {
        var console = FakeConsole.Old();
        using var terminal = Open(console);
        Assert.Equal(0x8 | QuickEditKept, console.Mode);
        Assert.Same(console.Made, console.Shown);
        terminal.Write("\e[2;3Hx"u8);
        Assert.Equal("x", console.Made![2, 1].Text);
        Assert.Empty(console.Buffer.Written);
    }

    [Fact]
    public void Gives_keys_and_characters()
    {
        var console = FakeConsole.Modern();
        using var terminal = Open(console);
        console.Type(Records.Press(0, '證'));
        Assert.Equal(new Typed("證"), terminal.Take(null));
        console.Type(Records.Text("\e[B"));
        Assert.Equal(new Key(KeyCode.Down), terminal.Take(null));
        console.Type(Records.Press(0x43, '\u0003', ControlKeyState.LeftControl));
        Assert.Equal(Key.Control(KeyCode.C), terminal.Take(null));
    }

    [Fact]
    public void Tells_of_a_size_only_when_it_has_changed()
    {
        var console = FakeConsole.Modern();
        using var terminal = Open(console);
        console.Type(Records.Sized(80, 9001), Records.Sized(80, 9001), Records.Sized(0, 0));
        console.Type(Records.Press(0, 'x'));
        Assert.Equal(new Typed("x"), terminal.Take(null));
        console.Buffer.Window = new Size(120, 30);
        console.Type(Records.Sized(120, 9001));
        Assert.Equal(new Resized(120, 30), terminal.Take(null));
        Assert.Equal(new Size(120, 30), terminal.Size);
    }

    [Fact]
    public void Hangs_up_where_it_is_gone()
    {
        var console = FakeConsole.Modern();
        using var terminal = Open(console);
        console.Buffer.IsGone = true;
        terminal.Write("x"u8);
        Assert.Equal(new HungUp(), terminal.Take(null));
    }

    [Fact]
    public void Shows_sequences_where_there_can_be_no_other_buffer()
    {
        var console = new FakeConsole(new FakeBuffer(Size.Default), static () => null);
        using (Open(console))
            Assert.StartsWith("\e[?1049h", string.Concat(console.Buffer.Written));
        AssertIsBack(console, 3);
    }

    [Fact]
    public void Is_untouched_where_it_refuses()
    {
        var console = new FakeConsole(new FakeBuffer(Size.Default) { Knows = static mode => (mode & 4) == 0 }, static () => null);
        Assert.Null(WindowsTerminal.TryOpen(console, new TerminalSettings(), TimeProvider.System));
        Assert.Equal(FakeConsole.ModeBefore, console.Mode);
        Assert.True(console.IsDisposed);
        Assert.Empty(console.Buffer.Written);
    }

    [Theory]
    [MemberData(nameof(Consoles))]
    public void Is_given_back_once_whoever_asks(string kind)
    {
        var console = Console(kind);
        var modeBefore = console.Buffer.Mode;
        IConsoleScreen screen = kind == "modern" ? new SequenceScreen(console.Buffer) : new BufferScreen(console, (FakeBuffer)console.NewBuffer(Size.Default)!);
        var taken = new TakenConsole(console, screen);
        Assert.True(taken.Enter());
        // As the end of the process, a bug or the closing of the window do, on other threads.
        Parallel.Invoke(taken.Leave, taken.Leave, taken.Leave);
        AssertIsBack(console, modeBefore);
        Assert.Equal(kind == "modern" ? 2 : 0, console.Buffer.Written.Count);
        Assert.True(taken.Write("late"u8));
        Assert.DoesNotContain("late", console.Buffer.Written);
    }

    private static FakeConsole Console(string kind) => kind switch
    {
        "modern" => FakeConsole.Modern(),
        "old" => FakeConsole.Old(),
        _ => FakeConsole.Wine(),
    };

    private static WindowsTerminal Open(FakeConsole console) => WindowsTerminal.TryOpen(console, new TerminalSettings(), TimeProvider.System)!;

    private static void AssertIsBack(FakeConsole console, uint? modeBefore)
    {
        Assert.Equal(FakeConsole.ModeBefore, console.Mode);
        Assert.Equal(modeBefore, console.Buffer.Mode);
        Assert.Same(console.Buffer, console.Shown);
        if (console.Buffer.Written.Count > 0)
            Assert.EndsWith("\e[?1049l", console.Buffer.Written[^1]);
    }
}
