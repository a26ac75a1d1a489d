using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;
using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Widgets;

public class A_field
{
    private static readonly Gen<Input> AnyInput = Gen.OneOf(
        SomeText.Line.Select(Input (text) => new Typed(text)),
        SomeText.Anything.Select(Input (text) => new Pasted(text)),
        Gen.Elements(Enum.GetValues<KeyCode>()).Select(Input (code) => new Key(code)),
        Gen.Constant<Input>(Key.Control(KeyCode.U)));

    [Fact]
    public void Takes_what_is_typed_at_the_cursor()
    {
        var field = After(FieldState.Of("ac"), new Key(KeyCode.Left), new Typed("憑"), new Typed("𨋢"));
        Assert.Equal(("a憑𨋢c", 4), (field.Text, field.Cursor));
    }

    [Fact]
    public void Removes_whole_characters()
    {
        Assert.Equal("a", After(FieldState.Of("a𨋢"), new Key(KeyCode.Backspace)).Text);
        Assert.Equal("a", After(FieldState.Of("ae\u0301"), new Key(KeyCode.Backspace)).Text);
        Assert.Equal("b", After(FieldState.Of("👨‍👩‍👧b"), new Key(KeyCode.Home), new Key(KeyCode.Delete)).Text);
        Assert.Equal("", After(FieldState.Of("abc"), Key.Control(KeyCode.U)).Text);
    }

    [Fact]
    public void Drops_pasted_line_ends_unless_it_has_lines()
    {
        Assert.Equal("ab", FieldState.Of("").Update(new Pasted("a\nb\n")).Text);
        Assert.Equal("a\nb\n", FieldState.Of("", isMultiline: true).Update(new Pasted("a\nb\n")).Text);
    }

    [Fact]
    public void Takes_nothing_that_does_not_fit() => Assert.Equal("abc", FieldState.Of("abc", maxLength: 4).Update(new Pasted("de")).Text);

    [Fact]
    public void Keeps_the_column_from_line_to_line()
    {
        var field = FieldState.Of("abcdef\n憑證\nxyz", isMultiline: true) with { Cursor = 3 };
        Assert.Equal(8, field.Update(new Key(KeyCode.Down)).Cursor);
        Assert.Equal(12, After(field, new Key(KeyCode.Down), new Key(KeyCode.Down)).Cursor);
        Assert.Equal(2, After(field, new Key(KeyCode.Down), new Key(KeyCode.Up)).Cursor);
        Assert.Equal(6, field.Update(new Key(KeyCode.End)).Cursor);
    }

    [Fact]
    public void Keeps_the_cursor_between_two_characters() => Prop.ForAll(AnyInput.ListOf().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (inputs, isMultiline) =>
    {
        var field = FieldState.Of("", isMultiline);
        foreach (var input in inputs)
        {
            field = field.Update(input);
            Assert.True(IsBorder(field.Text, field.Cursor), $"{field} after {input}");
            Assert.True(Sanitize.IsClean(field.Text.Replace('\n', ' ')));
        }
    }).QuickCheckThrowOnFailure();

    private static bool IsBorder(string text, int cursor)
    {
        var at = 0;
        while (at < cursor)
            at += Graphemes.NextLength(text.AsSpan(at));
        return at == cursor;
    }

    private static FieldState After(FieldState field, params Input[] inputs) => inputs.Aggregate(field, (state, input) => state.Update(input));
}
