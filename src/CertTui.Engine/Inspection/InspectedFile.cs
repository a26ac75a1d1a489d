using CertTui.Engine.Inspection.Encryption;

namespace CertTui.Engine.Inspection;

/// <summary>What a file is and what it holds.</summary>
/// <param name="Name">As the person gave it.</param>
/// <param name="Kind">By content.</param>
/// <param name="Items">In the order of the file.</param>
/// <param name="Problems">What is wrong or worth knowing, with the detail <c>source</c>.</param>
/// <param name="Pfx">How a PFX is protected, readable without its password; null for other kinds.</param>
public sealed record InspectedFile(
    string Name, FileKind Kind, IReadOnlyList<InspectedItem> Items, IReadOnlyList<Problem> Problems, Pkcs12Protection? Pfx = null)
{
    /// <summary>Not text: what reads PEM alone does not read it.</summary>
    public bool IsBinary { get; init; }

    /// <summary>A file that could not be read from its disk is a problem of its own.</summary>
    public static InspectedFile Unread(string name, Problem problem) => new(name, FileKind.Unknown, [], [problem]);
}
