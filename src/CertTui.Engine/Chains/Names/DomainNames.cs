using System.Net;

namespace CertTui.Engine.Chains.Names;

/// <summary>Host names as certificates and their constraints hold them (RFC 5280 section 4.2.1.10): A-labels, no final dot.</summary>
internal static class DomainNames
{
    /// <param name="text">Labels of letters, digits, hyphens and underscores.</param>
    /// <param name="emptyToo">The empty base, under which every name lies.</param>
    public static bool IsDomain(string text, bool emptyToo = false) =>
        text.Length == 0 ? emptyToo : text.Length <= 253 && text.Split('.').All(IsLabel);

    /// <summary>The name itself, or any with labels added on the left.</summary>
    public static bool IsUnder(string name, string tree) => IsEqual(name, tree) || IsBelow(name, tree.TrimStart('.'));

    /// <summary>A host name alone is that host; with a dot in front it is every host under the domain.</summary>
    public static bool IsHost(string host, string tree) =>
        tree.StartsWith('.') ? IsBelow(host, tree[1..]) : IsEqual(host, tree);

    /// <summary>A mailbox is that one; else as <see cref="IsHost"/> for what stands behind the sign.</summary>
    public static bool IsMailbox(string mail, string tree)
    {
        var at = mail.LastIndexOf('@');
        var treeAt = tree.LastIndexOf('@');
        if (treeAt < 0)
            return IsHost(mail[(at + 1)..], tree);
        return mail[..at] == tree[..treeAt] && IsEqual(mail[(at + 1)..], tree[(treeAt + 1)..]);
    }

    /// <summary>Null where a URI names no host, or an address in place of one: then its constraint cannot be applied.</summary>
    public static string? HostOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 && !IPAddress.TryParse(parsed.Host, out _)
            ? parsed.Host
            : null;

    private static bool IsEqual(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(string name, string domain) =>
        domain.Length == 0 || name.Length > domain.Length && name.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
