using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <param name="Name">The key, never translated.</param>
/// <param name="Instead">What does the same where a terminal eats the key.</param>
/// <param name="Does">The locales have <c>key.DOES</c>.</param>
internal sealed record KeyHint(string Name, string Instead, string Does);

/// <summary>One table of keys: the footer shows the important ones, F1 all of them.</summary>
internal static class Keys
{
    public static readonly IReadOnlyList<KeyHint> All =
    [
        new("Enter", "F10", "next"),
        new("Esc", "Esc Esc", "back"),
        new("Tab", "Down", "field"),
        new("F1", "Alt-1", "help"),
        new("F2", "Alt-2", "language"),
        new("F4", "Alt-4", "journey"),
        new("F6", "Alt-6", "commands"),
        new("F8", "Alt-8", "undo"),
        new("F9", "Ctrl-C", "leave"),
        new("Ctrl-L", "Ctrl-L", "redraw"),
    ];

    public static IReadOnlyList<FooterKey> For(App app) => (app.Overlay, app.Screen) switch
    {
        (LeaveOverlay or UndoOverlay, _) => Shown(app.Texts, ("Enter", "choose"), ("Esc", "close")),
        (PageOverlay, _) => Shown(app.Texts, ("Esc", "close"), ("Up/Down", "scroll")),
        (not null, _) => Shown(app.Texts, ("Enter", "choose"), ("Esc", "close")),
        (_, HomeScreen) => Shown(app.Texts, ("Enter", "choose"), ("F1", "help"), ("F2", "language"), ("Esc", "leave")),
        (_, CaseScreen { Body: RunningBody }) => [],
        (_, CaseScreen { Body: ReviewBody }) =>
            Shown(app.Texts, ("Enter", "apply"), ("Esc", "back"), ("F1", "help"), ("F2", "language"), ("F4", "journey"), ("F6", "commands")),
        (_, CaseScreen { Body: RefusedBody }) =>
            Shown(app.Texts, ("Enter", "again"), ("Esc", "back"), ("F1", "help"), ("F2", "language"), ("F4", "journey")),
        (_, CaseScreen { Body: WaitBody }) => Shown(app.Texts, ("Esc", "back"), ("F1", "help"), ("F2", "language"), ("F4", "journey"), ("F9", "leave")),
        _ => Shown(app.Texts, ("Enter", "next"), ("Esc", "back"), ("F1", "help"), ("F2", "language"), ("F4", "journey"), ("F6", "commands")),
    };

    private static FooterKey[] Shown(Texts texts, params (string Name, string Does)[] keys) =>
        Array.ConvertAll(keys, key => new FooterKey(key.Name, texts["key." + key.Does]));
}
