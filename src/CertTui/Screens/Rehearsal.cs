using CertTui.Guides;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Screens.Views;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens;

/// <summary>
/// Draws a first screen that nobody sees, on another processor core, while this one takes the terminal over and looks for cases. .NET compiles
/// each method at its first call, and for drawing that is a third of the time to the first frame.
/// </summary>
internal static class Rehearsal
{
    public static void Begin() => new Thread(Play) { IsBackground = true, Name = "rehearsal" }.Start();

    private static void Play()
    {
        var texts = Texts.Load(LanguageTag.English);
        var home = new HomeScreen([new HomeItem("guide", AllGuides.Ids[0], ""), new HomeItem("leave", "", "")], new ListState(2));
        new FrameWriter(Theme.Colour).Write(AppView.Draw(new App(texts, home, IsPractice: true), Size.Default));
    }
}
