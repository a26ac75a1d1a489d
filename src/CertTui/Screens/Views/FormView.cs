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
        var fields = Fields(form, texts, walk, room);
        var first = FirstShown(fields, form.Focus, room.Height);
        var last = LastShown(fields, first, room.Height);
        CursorPosition? cursor = null;
        for (int i = first, top = 0; i <= last; top += fields[i++].Rows)
            cursor = DrawEntry(grid, room.Rows(top, fields[i].Rows), form, i, fields[i].Field, texts, walk) ?? cursor;
        DrawMarks(grid, room, first > 0, last < fields.Count - 1);
        return cursor;
    }

    private static List<PaneLine> Intro(Texts texts, Walk walk, FormBody form, int width)
    {
        var words = texts.Guide(walk.Guide.Id).Step(form.Step.Id);
        var here = walk.Problems.Where(problem => form.Entries.All(entry => entry.Question.Id != problem.Details.GetValueOrDefault("question")));
        List<PageText> page = [.. Pages.Say(texts, here), new(PageKind.Text, Texts.Filled(words.Body, walk.Known.Answers))];
        return PageLayout.Lines(page, width);
    }

    // Where all fit, an empty line parts them; where they do not, it is given up first.
    private static List<(FormField Field, int Rows)> Fields(FormBody form, Texts texts, Walk walk, Rect room)
    {
        var fields = new List<(FormField Field, int Rows)>();
        for (var i = 0; i < form.Entries.Length; i++)
        {
            var field = Field(form, i, texts, walk);
            fields.Add((field, field.RowsAt(room.Width, FieldRows(form, i))));
        }
        return fields.Sum(field => field.Rows) <= room.Height
            ? fields
            : [.. fields.Select(field => field.Field is { Help: "", Error: "" } ? (field.Field, field.Rows - 1) : field)];
    }

    // The focused field is always whole on the screen; the form moves up by whole fields.
    private static int FirstShown(List<(FormField Field, int Rows)> fields, int focus, int height)
    {
        var first = 0;
        while (first < focus && fields.Skip(first).Take(focus - first + 1).Sum(field => field.Rows) > height)
            first++;
        return first;
    }

    private static int LastShown(List<(FormField Field, int Rows)> fields, int first, int height)
    {
        var last = first;
        for (var rows = fields[first].Rows; last + 1 < fields.Count && rows + fields[last + 1].Rows <= height;)
            rows += fields[++last].Rows;
        return last;
    }

    private static void DrawMarks(Grid grid, Rect room, bool above, bool below)
    {
        if (above)
            grid.Put(room.Right - 1, room.Y, "^", Style.Accent, room);
        if (below)
            grid.Put(room.Right - 1, room.Bottom - 1, "v", Style.Accent, room);
    }

    private static int FieldRows(FormBody form, int index) =>
        form.Entries[index].IsChoice && index == form.Focus ? Math.Min(8, form.Entries[index].Choices.Count) : 1;

    private static FormField Field(FormBody form, int index, Texts texts, Walk walk)
    {
        var entry = form.Entries[index];
        var words = texts.Guide(walk.Guide.Id).Question(form.Step.Id, entry.Question.Id);
        var label = entry.Question.Optional ? Texts.Joined(words.Label, texts["optional"]) : words.Label;
        return new FormField(label, index == form.Focus ? words.Help : "", entry.Error is { } error ? Both(texts, error) : "");
    }

    private static string Both(Texts texts, Problem error) => Texts.Joined(texts.Sentence(error), texts.Hint(error)).TrimEnd();

    private static CursorPosition? DrawEntry(Grid grid, Rect area, FormBody form, int index, FormField field, Texts texts, Walk walk)
    {
        var entry = form.Entries[index];
        var isFocused = index == form.Focus;
        var place = field.Draw(grid, area, isFocused, FieldRows(form, index));
        if (!entry.IsChoice)
            return Terminal.Widgets.Field.DrawLine(grid, place, entry.Field, isFocused);
        var labels = texts.Guide(walk.Guide.Id).Question(form.Step.Id, entry.Question.Id).Choices;
        var options = entry.Choices.Select(choice => labels.GetValueOrDefault(choice) ?? choice).ToArray();
        if (isFocused)
            return Choice.Draw(grid, place, entry.Choice, options, isFocused: true);
        grid.Put(place.X, place.Y, "(*) " + options.ElementAtOrDefault(entry.Choice.Chosen), Style.Normal, place);
        return null;
    }
}
