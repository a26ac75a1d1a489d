using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Width;

public class Foreign_text
{
    [Theory]
    [InlineData("plain 憑證 𨋢", "plain 憑證 𨋢")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("\e[31mred\u009b0m\u007f\0", "[31mred0m")]
    [InlineData("evil\u202etxt.exe\u2066\u2069\u200f\u061c", "eviltxt.exe")]
    [InlineData("\ue000x", "\ufffdx")]
    [InlineData("\ufeff\u200bzero", "zero")]
    [InlineData("👨\u200d👩", "👨\u200d👩")]
    public void Loses_what_steers_a_terminal(string text, string clean) => Assert.Equal(clean, Sanitize.Text(text));

    [Fact]
    public void Shows_where_half_of_a_pair_was() => Assert.Equal("a\ufffdb\ufffd", Sanitize.Text("a\ud800b\udc00"));

    [Fact]
    public void Keeps_its_lines_where_they_are_wanted() => Assert.Equal("a\nb\nc\n\nd e", Sanitize.Lines("a\r\nb\rc\n\nd\te"));

    [Fact]
    public void Is_clean_after_one_cleaning() => Prop.ForAll(SomeText.Anything.ToArbitrary(), text =>
        Sanitize.IsClean(Sanitize.Text(text)) && Sanitize.Text(text) == Sanitize.Text(Sanitize.Text(text))
        && Sanitize.IsClean(text) == (Sanitize.Text(text) == text)).QuickCheckThrowOnFailure();
}
