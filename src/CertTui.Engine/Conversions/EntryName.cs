using CertTui.Engine.Certificates;

namespace CertTui.Engine.Conversions;

/// <summary>The name under which key and certificate stand in a PFX (friendly name) or a Java key store (alias).</summary>
internal static class EntryName
{
    private const string UsualAlias = "server";
    private const int Longest = 100;

    /// <exception cref="Refusal"><c>alias-invalid</c></exception>
    public static string For(ConversionOrder order, Material material, Certificate leaf)
    {
        if (order.Alias is not { } asked)
            return order.To == OutputFormat.Jks ? UsualAlias : Usual(material.FriendlyName(leaf)) ?? Usual(leaf.CommonName) ?? UsualAlias;
        return Usual(asked) ?? throw new Refusal("alias-invalid", ("maximum", $"{Longest}"));
    }

    // A friendly name is a BMPString (RFC 7292 section 4.2): UCS-2, without surrogates. What comes from a file may be anything.
    private static string? Usual(string? name) =>
        name is { Length: > 0 and <= Longest } && !name.Any(character => char.IsControl(character) || char.IsSurrogate(character)) ? name : null;
}
