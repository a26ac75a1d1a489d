using System.Collections.Concurrent;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>A console whose keys a test types.</summary>
internal sealed class FakeConsole(FakeBuffer output, Func<FakeBuffer?> newBuffer) : IWindowsConsole, IConsoleInput
{
    public const uint ModeBefore = 0x1f7;

    private readonly BlockingCollection<InputRecord[]?> batches = [];

    public FakeBuffer Buffer => output;

    public IConsoleOutput Shown { get; private set; } = output;

    public FakeBuffer? Made { get; private set; }

    public Func<uint, bool> Knows { get; init; } = static _ => true;

    public uint? Mode { get; private set; } = ModeBefore;

    public bool IsDisposed { get; private set; }

    public ConsoleFacts Facts { get; init; } = new(437, 437, 1252, "Consolas");

    IConsoleInput IWindowsConsole.Input => this;

    IConsoleOutput IWindowsConsole.Output => output;

    /// <summary>The console of Server 2016 and later.</summary>
    public static FakeConsole Modern(Func<string, int>? widths = null) =>
        new(Screen(widths), () => Screen(widths));

    /// <summary>The console of Server 2012 R2: it refuses the mode.</summary>
    public static FakeConsole Old() => new(
        new FakeBuffer(Size.Default) { Knows = static mode => (mode & 4) == 0 },
        static () => new FakeBuffer(Size.Default) { Knows = static mode => (mode & 4) == 0, ObeysSequences = false })
    {
        Knows = static mode => (mode & 0x200) == 0,
    };

    /// <summary>It agrees to everything and shows the sequences.</summary>
    public static FakeConsole Wine() => new(
        new FakeBuffer(Size.Default), static () => new FakeBuffer(Size.Default) { ObeysSequences = false, WidthOf = static text => text.Length });

    public void Type(params InputRecord[] records) => batches.Add(records);

    public bool SetMode(uint mode)
    {
        if (!Knows(mode))
            return false;
        Mode = mode;
        return true;
    }

    public int? Read(Span<InputRecord> records, TimeSpan? patience)
    {
        if (!batches.TryTake(out var batch, patience is { } time ? (int)time.TotalMilliseconds : Timeout.Infinite))
            return 0;
        batch?.CopyTo(records);
        return batch?.Length;
    }

    public void Stop() => batches.Add(null);

    public IConsoleOutput? NewBuffer(Size size) => Made = newBuffer();

    public bool Show(IConsoleOutput buffer)
    {
        Shown = buffer;
        return true;
    }

    public void Dispose() => IsDisposed = true;

    private static FakeBuffer Screen(Func<string, int>? widths) =>
        widths is null ? new FakeBuffer(Size.Default) : new FakeBuffer(Size.Default) { WidthOf = widths };
}
