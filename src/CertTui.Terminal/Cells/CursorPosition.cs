namespace CertTui.Terminal.Cells;

/// <summary>A cell, counted from 0 at the top left.</summary>
public readonly record struct CursorPosition(int X, int Y);
