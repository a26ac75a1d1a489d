namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>An element of server.xml with its places, so that a part of it can be changed and all else stays as it is.</summary>
/// <param name="Name">Of the tag.</param>
/// <param name="Line">Of the tag, from 1.</param>
/// <param name="Offset">Bytes from the beginning of the file to its <c>&lt;</c>.</param>
/// <param name="TagEnd">Behind the start tag.</param>
/// <param name="IsEmpty">One tag alone, as <c>&lt;Connector ... /&gt;</c>.</param>
/// <param name="Attributes">In order.</param>
public sealed record TomcatElement(string Name, int Line, int Offset, int TagEnd, bool IsEmpty, IReadOnlyList<TomcatAttribute> Attributes)
{
    /// <summary>The elements directly in it, in order.</summary>
    public IReadOnlyList<TomcatElement> Children { get; internal set; } = [];

    /// <summary>Behind the end tag.</summary>
    public int End { get; internal set; } = TagEnd;

    public TomcatAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public IEnumerable<TomcatElement> All(string name) => Children.Where(child => child.Name == name);

    // Attributes may be passwords, and the compiler's own text would print them.
    public override string ToString() => $"{Name}:{Line}";
}
