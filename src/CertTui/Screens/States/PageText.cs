namespace CertTui.Screens.States;

public enum PageKind
{
    Title,
    Text,

    /// <summary>A remark beside the text: what the paper guide says, what is different today.</summary>
    Note,
    Ok,
    Warning,
    Error,
    Hint,
    Command,

    /// <summary>A label and a value on one line; the label's column is as wide as the widest.</summary>
    Row,
}

/// <summary>A paragraph of a page, not yet broken into lines.</summary>
public sealed record PageText(PageKind Kind, string Text, string Label = "")
{
    public static readonly PageText Empty = new(PageKind.Text, "");
}
