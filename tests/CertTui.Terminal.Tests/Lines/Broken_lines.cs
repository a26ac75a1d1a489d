using CertTui.Terminal.Lines;
using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Lines;

public class Broken_lines
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("產生憑證請求檔", 8, "產生憑證|請求檔")]
    [InlineData("產生憑證，請求檔", 8, "產生憑|證，請求|檔")]
    [InlineData("產生憑「證」", 8, "產生憑|「證」")]
    [InlineData("安裝 server.crt 到伺服器", 12, "安裝|server.crt|到伺服器")]
    [InlineData("見 https://example.com/ 說明", 22, "見|https://example.com/|說明")]
    [InlineData("憑證server.crt檔", 10, "憑證|server.crt|檔")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a\n\nb\n", 9, "a||b|")]
    [InlineData("", 9, "")]
    [InlineData("  - item", 20, "  - item")]
    [InlineData("中文.中文", 4, "中|文.|中文")]
    [InlineData("完成。See below", 9, "完成。See|below")]
    [InlineData("先選(A)再按", 8, "先選(A)|再按")]
    [InlineData("한글 단어", 6, "한글|단어")]
    [InlineData("don’t wrap", 6, "don’t|wrap")]
    public void End_where_a_reader_expects(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaker.Break(text, width)));

    [Fact]
    public void Are_never_wider_than_asked() => Prop.ForAll(SomeText.Mixed.ToArbitrary(), Gen.Choose(2, 60).ToArbitrary(), (text, width) =>
        LineBreaker.Break(text, width).All(line => TextWidth.Of(line) <= width)).QuickCheckThrowOnFailure();

    [Fact]
    public void Lose_nothing_but_blanks() => Prop.ForAll(SomeText.Line.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (text, width) =>
        string.Concat(LineBreaker.Break(text, width)).Replace(" ", "") == text.Replace(" ", "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_start_with_a_closing_mark_nor_end_with_an_opening_one()
    {
        var phrase = Gen.Elements("憑證", "伺服器，", "「憑證」", "（見下）。", "word", "word, ", "server.crt", "《書》、", "【甲】：", "a(b)", " ", "甲");
        Prop.ForAll(phrase.ListOf().Select(string.Concat).ToArbitrary(), Gen.Choose(24, 80).ToArbitrary(), (text, width) =>
        {
            foreach (var line in LineBreaker.Break(text, width).Where(line => line.Length > 0))
            {
                Assert.DoesNotContain(line[0], "，。、；：！？）」』】》,.)");
                Assert.DoesNotContain(line[^1], "「『【《（(");
            }
        }).QuickCheckThrowOnFailure();
    }
}
