using System.Text;
using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Drawing;

/// <summary>
/// What the styles look like (SGR parameters in the order of <see cref="Style"/>), and whether boxes are drawn with ASCII.
/// </summary>
public sealed class Theme
{
    private readonly byte[][] sequences;
    private readonly byte[][] additions;

    private Theme(string name, bool isAscii, params string[] parameters)
    {
        (Name, IsAscii) = (name, isAscii);
        sequences = Array.ConvertAll(parameters, parameter => Sequence(parameter));
        additions = Array.ConvertAll(parameters, parameter => Sequence(parameter.Length > 0 ? parameter[2..] : ""));
    }

    private Theme(Theme looks, bool isAscii) =>
        (Name, IsAscii, sequences, additions) = (looks.Name, isAscii, looks.sequences, looks.additions);

    /// <summary>Sixteen colours, the ones that every console has.</summary>
    public static Theme Colour { get; } = new(
        "colour", isAscii: false,
        "", "0;2", "0;1", "0;36", "0;30;46", "0;4", "0;30;47", "0;32", "0;33", "0;1;31", "0;1;37;44", "0;37;44", "0;30;43", "0;1;37;41");

    /// <summary>For NO_COLOR: bold, underlined and reverse only.</summary>
    public static Theme Monochrome { get; } = new(
        "monochrome", isAscii: false,
        "", "", "0;1", "0;1", "0;7", "0;4", "0;7", "", "0;1", "0;1", "0;1;7", "0;7", "0;7", "0;1;7");

    public string Name { get; }

    public bool IsAscii { get; }

    /// <summary>The same looks with + - | for boxes.</summary>
    public Theme WithAscii() => new(this, isAscii: true);

    /// <summary>The sequence that turns a style on and everything else off.</summary>
    public ReadOnlySpan<byte> Sequence(Style style) => sequences[(int)style];

    /// <summary>The sequence that turns a style on where the normal style was on.</summary>
    public ReadOnlySpan<byte> Addition(Style style) => additions[(int)style];

    /// <summary>Whether two styles look the same, so that nothing need be sent between them.</summary>
    public bool IsSame(Style one, Style other) => one == other || Sequence(one).SequenceEqual(Sequence(other));

    /// <summary>What is sent for the text of a cell.</summary>
    public string Glyph(string text) => !IsAscii || text.Length != 1 ? text : text[0] switch
    {
        '\u2500' => "-",
        '\u2502' => "|",
        >= '\u2501' and <= '\u257f' => "+",
        _ => text,
    };

    private static byte[] Sequence(string parameters) => Encoding.ASCII.GetBytes($"\e[{parameters}m");
}
