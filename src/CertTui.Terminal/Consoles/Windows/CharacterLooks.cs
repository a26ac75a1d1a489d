using System.Globalization;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>SGR parameters (ECMA-48 8.3.117), those that <see cref="Drawing.Theme"/> has, as the attributes of a console's characters.</summary>
/// <param name="normal">The attributes that the console had.</param>
internal sealed class CharacterLooks(ushort normal)
{
    /// <summary>Light grey on black.</summary>
    public const ushort Usual = 0x07;

    private const ushort Foreground = 0x0F;
    private const ushort Bright = 0x08;
    private const ushort Dim = 0x08;

    private ushort attributes = normal;

    public ushort Normal { get; } = normal;

    public ushort After(ReadOnlySpan<char> parameters)
    {
        foreach (var range in parameters.Split(';'))
            Apply(int.TryParse(parameters[range], NumberStyles.None, CultureInfo.InvariantCulture, out var parameter) ? parameter : 0);
        return attributes;
    }

    private void Apply(int parameter) => attributes = parameter switch
    {
        0 => Normal,
        // Underlining is not in every console: bright, as what is bold.
        1 or 4 => (ushort)(attributes | Bright),
        2 => (ushort)((attributes & ~Foreground) | Dim),
        7 => (ushort)(((attributes & 0x0F) << 4) | ((attributes & 0xF0) >> 4)),
        >= 30 and <= 37 => (ushort)((attributes & ~0x07) | Colour(parameter - 30)),
        >= 40 and <= 47 => (ushort)((attributes & ~0xF0) | (Colour(parameter - 40) << 4)),
        _ => attributes,
    };

    // ECMA-48 counts red 1, green 2, blue 4; consoles count blue 1, green 2, red 4.
    private static int Colour(int number) => ((number & 1) << 2) | (number & 2) | ((number & 4) >> 2);
}
