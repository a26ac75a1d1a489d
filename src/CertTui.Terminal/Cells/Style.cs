namespace CertTui.Terminal.Cells;

/// <summary>What a cell is for. A <see cref="Drawing.Theme"/> decides what that looks like.</summary>
public enum Style : byte
{
    Normal,
    Dim,
    Title,
    Accent,

    /// <summary>The row or button that Enter acts on.</summary>
    Focus,
    Field,
    FieldFocused,
    Ok,
    Warning,
    Error,

    /// <summary>The name of a key in the footer.</summary>
    Key,

    /// <summary>Header and footer.</summary>
    Bar,

    /// <summary>The banner of the practice machine.</summary>
    Practice,

    /// <summary>The banner of the real machine.</summary>
    This,
}
