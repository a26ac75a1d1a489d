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

    public static IReadOnlyList<FooterKey> For(App app)
    {
        var keys = new List<FooterKey>();
        foreach (var hint in Row(app).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = hint.IndexOf(':');
            keys.Add(new FooterKey(hint[..colon], app.Texts["key." + hint[(colon + 1)..]]));
        }
        return keys;
    }

    private static string Row(App app) => app.Overlay switch
    {
        PageOverlay => "Esc:close Up/Down:scroll",
        not null => "Enter:choose Esc:close",
        null => app.Screen is CaseScreen { Body: var body } ? Row(body) : "Enter:choose F1:help F2:language Esc:leave",
    };

    private static string Row(Body body) => body switch
    {
        RunningBody => "",
        ReviewBody => "Enter:apply Esc:back F1:help F2:language F4:journey F6:commands",
        RefusedBody => "Enter:again Esc:back F1:help F2:language F4:journey",
        WaitBody => "Esc:back F1:help F2:language F4:journey F9:leave",
        _ => "Enter:next Esc:back F1:help F2:language F4:journey F6:commands",
    };
}
