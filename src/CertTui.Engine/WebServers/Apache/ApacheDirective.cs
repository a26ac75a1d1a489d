namespace CertTui.Engine.WebServers.Apache;

/// <summary>One line of a configuration, lines that a backslash joins taken as one.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="Name">As written; a section begins with <c>&lt;Name</c> and ends with <c>&lt;/Name</c>.</param>
/// <param name="Arguments">Without quotes, variables put in.</param>
public sealed record ApacheDirective(string File, int Line, ApacheWord Name, IReadOnlyList<ApacheWord> Arguments)
{
    /// <summary>The number of its last line, by which the server itself names it.</summary>
    public int LastLine { get; init; } = Line;

    /// <summary>It stands in a macro, whose lines are those of all who use it (mod_macro).</summary>
    public bool IsMacro { get; init; }

    public bool Is(string name) => Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>For reports: the file and the line.</summary>
    public string Place => $"{File}:{Line}";
}

/// <summary>A word of a line.</summary>
/// <param name="Value">Without its quotes.</param>
/// <param name="Offset">Bytes from the beginning of the file to its first character or quote.</param>
/// <param name="Raw">As it stands in the file.</param>
public sealed record ApacheWord(string Value, int Offset, string Raw);
