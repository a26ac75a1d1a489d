using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Width;

public class The_width_of_text
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("", 0)]
    [InlineData("憑證，。", 8)]
    [InlineData("𨋢𡃁", 4)]
    [InlineData("e\u0301a", 2)]
    [InlineData("ｆｕ", 4)]
    [InlineData("ｱｲ", 2)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("がガ", 4)]
    [InlineData("か\u3099", 2)]
    [InlineData("…●①→×", 5)]
    [InlineData("─│┌┐└┘├┤", 8)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🇭🇰", 2)]
    [InlineData("\u200b\u0301", 0)]
    public void Follows_UAX_11_with_ambiguous_as_one(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void Is_the_sum_of_its_graphemes() => Prop.ForAll(SomeText.Anything.ToArbitrary(), text =>
    {
        var sum = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = Graphemes.NextLength(text.AsSpan(at));
            sum += Graphemes.WidthOf(text.AsSpan(at, length));
            at += length;
        }

        return sum == TextWidth.Of(text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Finds_the_same_graphemes_as_the_standard_library() => Prop.ForAll(SomeText.Mixed.ToArbitrary(), text =>
    {
        // The short cuts for ASCII and Han must not change where text is cut. CR LF never stands in a line.
        text = text.Replace("\r", "");
        for (var at = 0; at < text.Length;)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(text.AsSpan(at));
            Assert.Equal(length, Graphemes.NextLength(text.AsSpan(at)));
            at += length;
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a", true)]
    [InlineData("證", true)]
    [InlineData("𨋢", true)]
    [InlineData("─", true)]
    [InlineData("…", false)]
    [InlineData("e\u0301", false)]
    [InlineData("😀", false)]
    [InlineData("🇭🇰", false)]
    public void Is_certain_only_where_terminals_agree(string grapheme, bool isCertain) =>
        Assert.Equal(isCertain, Graphemes.IsWidthCertain(grapheme));
}
