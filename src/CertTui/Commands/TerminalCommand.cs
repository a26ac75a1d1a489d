using System.Globalization;
using CertTui.Guides.Words;
using CertTui.Opening;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands;

/// <summary><c>certtui terminal</c>: what this terminal is, what was measured, and what the program makes of it.</summary>
internal static class TerminalCommand
{
    public static int Run(Options options) => Verb.Run(options, (opened, output) =>
    {
        var settings = Verbs.Settings(options);
        var look = Terminals.Look();
        opened.SpeakFor(look?.CanShowHan ?? true);
        Tell(opened, output, settings, look);
        return ExitCodes.Done;
    });

    private static void Tell(Opened opened, Output output, TerminalSettings settings, ConsoleLook? look)
    {
        var (texts, reason, theme) = (opened.Texts, Terminals.WhyNot(settings), Terminals.ThemeOf(settings, look));
        output.Line(texts.Say("terminal.kind", ("term", settings.Term), ("locale", Locale(settings))));
        if (look is not null)
            Tell(texts, output, look);
        output.Line(texts.Say("terminal.theme", ("theme", theme.Name + (theme.IsAscii ? " ascii" : ""))));
        output.Line(texts.Say("terminal.language", ("language", texts.Language)));
        output.Line(texts["terminal.screen." + reason]);
        output.Line(texts["terminal.sample"]);
        output.Object(
            "terminal", ("term", settings.Term), ("locale", Locale(settings)), ("theme", theme.Name), ("ascii", theme.IsAscii), ("fullScreen", reason == NoScreen.None), ("language", texts.Language), ("console", look));
    }

    private static void Tell(Texts texts, Output output, ConsoleLook look)
    {
        output.Line(texts.Say("terminal.codePages", ("input", Number(look.Facts.InputCodePage)), ("output", Number(look.Facts.OutputCodePage)), ("system", Number(look.Facts.AnsiCodePage))));
        output.Line(texts.Say("terminal.font", ("font", look.Facts.Font.Length > 0 ? look.Facts.Font : "-")));
        output.Line(texts[look.HasSequences ? "terminal.sequences" : "terminal.noSequences"]);
        output.Line(texts.Say("terminal.widths", ("widths", string.Join("  ", look.Widths.Select(width => $"{width.Glyph} {width.Width}{(width.IsAsExpected ? "" : "!")}")))));
        if (!look.HasNarrowLines)
            output.Line(texts["terminal.wideLines"]);
        if (!look.CanShowHan)
            output.Line(texts["terminal.noHan"]);
    }

    // Windows has a language of its own where no variable names one.
    private static string Locale(TerminalSettings settings) =>
        settings.Locale.Length == 0 && OperatingSystem.IsWindows() ? CultureInfo.CurrentUICulture.Name : settings.Locale;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
