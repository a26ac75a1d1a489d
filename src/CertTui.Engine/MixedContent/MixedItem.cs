namespace CertTui.Engine.MixedContent;

/// <summary>What browsers do about it (W3C Mixed Content, level 2).</summary>
public enum MixedKind
{
    /// <summary>Scripts, style sheets, frames, fonts: not loaded.</summary>
    Blocked,

    /// <summary>Pictures, sound and films: asked for by https instead, and dropped where that fails.</summary>
    Upgraded,

    /// <summary>What people type into the form is sent in the clear; they are warned.</summary>
    Form,

    /// <summary>The page leads away from https.</summary>
    Leaves,
}

/// <summary>One thing that a page does not fetch by https.</summary>
/// <param name="File">The page or style sheet in which it stands.</param>
/// <param name="Line">From 1.</param>
/// <param name="Element">The element and attribute, or the rule: <c>img src</c>, <c>@import</c>.</param>
/// <param name="Address">Where it is fetched from: always http.</param>
/// <param name="Kind">What becomes of it.</param>
public sealed record MixedItem(Uri File, int Line, string Element, Uri Address, MixedKind Kind)
{
    /// <summary>The same address by https.</summary>
    public Uri Secure => new UriBuilder(Address) { Scheme = "https", Port = Address.IsDefaultPort ? -1 : Address.Port }.Uri;
}

/// <summary>What a scan of one file found.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="StyleSheets">Linked and imported by https: to be scanned as well.</param>
/// <param name="Upgrades">The page asks browsers to upgrade what it fetches (Content-Security-Policy).</param>
public sealed record Scanned(IReadOnlyList<MixedItem> Items, IReadOnlyList<Uri> StyleSheets, bool Upgrades);
