using System.Formats.Asn1;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>Whether a name lies in the subtree under a base (RFC 5280 section 4.2.1.10), by kind.</summary>
internal static class NameSpace
{
    /// <summary>Kinds for which the rules are known; a constraint on another kind can only be refused.</summary>
    public static bool IsKnown(GeneralNameKind kind) =>
        kind is GeneralNameKind.Email or GeneralNameKind.Dns or GeneralNameKind.Directory or GeneralNameKind.Uri or GeneralNameKind.Ip;

    public static bool IsValidBase(GeneralName tree) => tree.Kind switch
    {
        GeneralNameKind.Dns => DomainNames.IsDomain(tree.Text.StartsWith('.') ? tree.Text[1..] : tree.Text, emptyToo: true),
        GeneralNameKind.Ip => tree.Content.Length is 8 or 32 && AddressRange.HasPrefixMask(tree.Content),
        GeneralNameKind.Directory => IsName(tree.Content),
        _ => true,
    };

    /// <summary>A name whose kind has rules and that keeps none of them lies in no name space, and so cannot be permitted.</summary>
    public static bool IsValidName(GeneralName name) => name.Kind switch
    {
        GeneralNameKind.Dns => DomainNames.IsDomain(name.Text.StartsWith("*.", StringComparison.Ordinal) ? name.Text[2..] : name.Text),
        GeneralNameKind.Ip => name.Content.Length is 4 or 16,
        GeneralNameKind.Email => name.IsAscii && name.Text.IndexOf('@') is > 0 and var at && at < name.Text.Length - 1,
        GeneralNameKind.Uri => DomainNames.HostOf(name.Text) is not null,
        GeneralNameKind.Directory => IsName(name.Content),
        _ => true,
    };

    /// <param name="name">A valid name of the same kind as the base.</param>
    /// <param name="tree">The base of the subtree.</param>
    public static bool Holds(GeneralName name, GeneralName tree) => name.Kind switch
    {
        GeneralNameKind.Dns => DomainNames.IsUnder(name.Text, tree.Text),
        GeneralNameKind.Email => DomainNames.IsMailbox(name.Text, tree.Text),
        GeneralNameKind.Uri => DomainNames.IsHost(DomainNames.HostOf(name.Text) ?? "", tree.Text),
        GeneralNameKind.Ip => AddressRange.Holds(name.Content, tree.Content),
        GeneralNameKind.Directory => IsPrefix(NameKey.Parts(tree.Content), NameKey.Parts(name.Content)),
        _ => false,
    };

    /// <summary>As <see cref="Holds"/>, or part of what a wildcard stands for lies there.</summary>
    public static bool Touches(GeneralName name, GeneralName tree) =>
        Holds(name, tree) || name.Kind == GeneralNameKind.Dns && name.Text.StartsWith("*.", StringComparison.Ordinal)
            && DomainNames.IsUnder(tree.Text.TrimStart('.'), name.Text[2..]);

    private static bool IsPrefix(IReadOnlyList<string> start, IReadOnlyList<string> whole) =>
        start.Count <= whole.Count && start.SequenceEqual(whole.Take(start.Count));

    private static bool IsName(byte[] der)
    {
        try
        {
            NameKey.Of(der);
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
