using CertTui.Engine;
using CertTui.Guides;
using CertTui.Guides.Maps;
using CertTui.Guides.Model;
using CertTui.Opening;
using CertTui.Plain;
using CertTui.Screens;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands;

/// <summary>The short verbs.</summary>
internal static class Verbs
{
    /// <summary>The home screen; without a screen, the list of what can be begun.</summary>
    public static int Home(Options options)
    {
        Rehearsal.Begin();
        return Verb.Run(options, Home);
    }

    public static int Guide(Options options, string id) => Verb.Run(options, (opened, output) =>
    {
        FindGuide(id);
        using var terminal = OpenTerminal(options, opened).Terminal;
        if (terminal is null)
            return PlainHome.Walk(opened, PlainConsole.Open(), () => opened.Begin(id));
        return FullScreen.Run(opened, terminal, desk => desk.Begin(id, opened.Texts)) ? ExitCodes.Done : ExitCodes.Cancelled;
    });

    public static int Map(Options options, string id) => Verb.Run(options, (_, _) =>
    {
        StandardStreams.Out.Write(Guides.Maps.Map.Of(FindGuide(id)));
        return ExitCodes.Done;
    });

    public static int Print(Options options, string id) => Verb.Run(options, (opened, _) =>
    {
        StandardStreams.Out.Write(Checklist.Of(FindGuide(id), opened.Texts));
        return ExitCodes.Done;
    });

    public static (ITerminal? Terminal, NoScreen Reason) OpenTerminal(Options options, Opened opened)
    {
        var settings = Settings(options);
        var (terminal, reason) = Terminals.Open(settings, opened.Clock);
        // Said once, so that nobody wonders where the screen is.
        if (terminal is null && reason != NoScreen.AskedForPlain)
            StandardStreams.Error.WriteLine(opened.Texts["terminal.screen." + reason]);
        // A file takes any language; a console is asked, also where it only shows lines.
        opened.SpeakFor(terminal?.CanShowHan ?? (reason == NoScreen.Redirected || (Terminals.Look()?.CanShowHan ?? true)));
        return (terminal, reason);
    }

    public static Guide FindGuide(string id) =>
        AllGuides.Find(id) ?? throw new Refusal("guide-not-found", ("guide", id), ("guides", string.Join(", ", AllGuides.Ids)));

    public static TerminalSettings Settings(Options options) => TerminalSettings.Read(options.Plain, options.Ascii, options.NoColor);

    private static int Home(Opened opened, Output output)
    {
        using var terminal = OpenTerminal(opened.Options, opened).Terminal;
        if (terminal is null)
            return PlainHome.Run(opened, PlainConsole.Open());
        FullScreen.Run(opened, terminal);
        return ExitCodes.Done;
    }
}
