namespace CertTui.Engine.WebServers.Nginx;

/// <summary>A simple directive, or a block.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Of its first word, from 1.</param>
/// <param name="Words">Name and arguments.</param>
/// <param name="Block">What stands inside, includes followed; null of a simple directive.</param>
/// <param name="Inside">Of a block: bytes from the beginning of the file to behind its opening brace.</param>
public sealed record NginxDirective(string File, int Line, IReadOnlyList<NginxWord> Words, IReadOnlyList<NginxDirective>? Block = null, int Inside = 0)
{
    public NginxWord Name => Words[0];

    public IReadOnlyList<NginxWord> Arguments => [.. Words.Skip(1)];

    public bool Is(string name) => Name.Value == name;

    /// <summary>Those of a name that stand directly inside.</summary>
    public IReadOnlyList<NginxDirective> All(string name) => [.. (Block ?? []).Where(inner => inner.Is(name) && inner.Words.Count > 1)];

    /// <summary>For reports: the file and the line.</summary>
    public string Place => $"{File}:{Line}";
}

/// <summary>A word of a configuration.</summary>
/// <param name="Value">Without quotes and escapes.</param>
/// <param name="Offset">Bytes from the beginning of the file to its first character or quote.</param>
/// <param name="Raw">As it stands in the file.</param>
public sealed record NginxWord(string Value, int Offset, string Raw);
