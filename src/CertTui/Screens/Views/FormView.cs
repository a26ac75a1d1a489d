using CertTui.Engine;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws a form: its text, then each field with its label; help or the error stands under the field that has the focus.</summary>
internal static class FormView
{
    public static CursorPosition? Draw(Grid grid, Rect area, Texts texts, Walk walk, FormBody form)
    {
        var intro = Intro(texts, walk, form, area.Width);
        TextPane.Draw(grid, area, new TextPaneState(), intro);
        var room = area.BelowRows(intro.Count + 1);
        CursorPosition? cursor = null;
        var top = 0;
        var skip = RowsToSkip(form, texts, walk, room);
        for (var i = 0; i < form.Entries.Length; i++)
        {
            var rows = Rows(form, i, texts, walk, room.Width);
            if (top >= skip && top - skip + rows <= room.Height)
                cursor = DrawEntry(grid, room.Rows(top - skip, rows), form, i, texts, walk) ?? cursor;
            top += rows;
        }
        return cursor;
    }

    private static List<PaneLine> Intro(Texts texts, Walk walk, FormBody form, int width)
    {
        var words = texts.Guide(walk.Guide.Id).Step(form.Step.Id);
        var here = walk.Problems.Where(problem => form.Entries.All(entry => entry.Question.Id != problem.Details.GetValueOrDefault("question")));
        List<PageText> page = [.. Pages.Say(texts, here), new(PageKind.Text, Texts.Filled(words.Body, walk.Known.Answers))];
        return PageLayout.Lines(page, width);
    }

    // The focused field is always whole on the screen; the form moves up by whole fields.
    private static int RowsToSkip(FormBody form, Texts texts, Walk walk, Rect room)
    {
        var skip = 0;
        var first = 0;
        while (first < form.Focus && Height(form, first, form.Focus, texts, walk, room.Width) > room.Height)
            skip += Rows(form, first++, texts, walk, room.Width);
        return skip;
    }

    private static int Height(FormBody form, int first, int last, Texts texts, Walk walk, int width)
    {
        var height = 0;
        for (var i = first; i <= last; i++)
            height += Rows(form, i, texts, walk, width);
        return height;
    }

    private static int Rows(FormBody form, int index, Texts texts, Walk walk, int width) =>
        Field(form, index, texts, walk).RowsAt(width, FieldRows(form, index));

    private static int FieldRows(FormBody form, int index) =>
        form.Entries[index].IsChoice && index == form.Focus ? Math.Min(8, form.Entries[index].Choices.Count) : 1;

    private static FormField Field(FormBody form, int index, Texts texts, Walk walk)
    {
        var entry = form.Entries[index];
        var words = texts.Guide(walk.Guide.Id).Question(entry.Question.Id);
        var label = words.Label + (entry.Question.Optional ? " " + texts["optional"] : "");
        return new FormField(label, index == form.Focus ? words.Help : "", entry.Error is { } error ? Both(texts, error) : "");
    }

    private static string Both(Texts texts, Problem error) => $"{texts.Sentence(error)} {texts.Hint(error)}".TrimEnd();

    private static CursorPosition? DrawEntry(Grid grid, Rect area, FormBody form, int index, Texts texts, Walk walk)
    {
        var entry = form.Entries[index];
        var isFocused = index == form.Focus;
        var place = Field(form, index, texts, walk).Draw(grid, area, isFocused, FieldRows(form, index));
        if (!entry.IsChoice)
            return Terminal.Widgets.Field.DrawLine(grid, place, entry.Field, isFocused);
        var labels = texts.Guide(walk.Guide.Id).Question(entry.Question.Id).Choices;
        var options = entry.Choices.Select(choice => labels.GetValueOrDefault(choice) ?? choice).ToArray();
        if (isFocused)
            return Choice.Draw(grid, place, entry.Choice, options, isFocused: true);
        grid.Put(place.X, place.Y, "(*) " + options.ElementAtOrDefault(entry.Choice.Chosen), Style.Normal, place);
        return null;
    }
}
