using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws a secret being typed: one star for each character.</summary>
internal static class SecretView
{
    public static CursorPosition? Draw(Grid grid, Rect area, Texts texts, Walk walk, SecretBody secret)
    {
        var guide = texts.Guide(walk.Guide.Id);
        var intro = PageLayout.Lines([new(PageKind.Text, guide.Step(secret.Step.Id).Body)], area.Width);
        TextPane.Draw(grid, area, new TextPaneState(), intro);
        var words = guide.Question(secret.Step.Id);
        var error = Pages.Say(texts, secret.Problems).Select(text => text.Text).DefaultIfEmpty("").Aggregate(Texts.Joined);
        var room = area.BelowRows(intro.Count + 1);
        var first = new FormField(words.Label, words.Help, secret.Step.Twice ? "" : error);
        var rows = first.RowsAt(room.Width);
        var cursor = Field.DrawSecret(grid, first.Draw(grid, room.Rows(0, rows), !secret.OnSecond), secret.First, !secret.OnSecond);
        if (!secret.Step.Twice)
            return cursor;
        var second = new FormField(texts["secret.again"], texts["secret.kept"], error);
        return Field.DrawSecret(grid, second.Draw(grid, room.BelowRows(rows + 1), secret.OnSecond), secret.Second, secret.OnSecond) ?? cursor;
    }
}
