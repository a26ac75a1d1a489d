using System.Security;
using CertTui.Engine.Plans;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>An attribute in server.xml.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">Entities put in.</param>
/// <param name="Offset">Bytes from the beginning of the file to the name.</param>
/// <param name="Raw">Name, equals sign and quoted value as they stand in the file.</param>
public sealed record TomcatAttribute(string Name, string Value, int Offset, string Raw)
{
    /// <summary>Bytes of <see cref="Raw"/> in the file, which need not be UTF-8.</summary>
    public int Length { get; init; }

    /// <summary>Gives it another value, and puts new attributes behind it.</summary>
    public TextEdit Set(string value, params IReadOnlyList<(string Name, string Value)> more) =>
        new(Offset, Raw, string.Concat(more.Prepend((Name, value)).Select(one => $" {one.Item1}=\"{SecurityElement.Escape(one.Item2)}\""))[1..]);

    // The value may be a password, and the compiler's own text would print it.
    public override string ToString() => Name;
}
