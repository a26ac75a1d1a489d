using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Drawing;

/// <summary>A whole screen and where its cursor stands; no cursor: it is hidden.</summary>
public sealed record Frame(Grid Grid, CursorPosition? Cursor = null);
