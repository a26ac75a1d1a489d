using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Width;

public class Truncated_text
{
    [Theory]
    [InlineData("certificate", 11, "certificate")]
    [InlineData("certificate", 10, "certifi...")]
    [InlineData("憑證請求檔", 9, "憑證請...")]
    [InlineData("憑證請求檔", 8, "憑證...")]
    [InlineData("憑證", 2, "憑")]
    [InlineData("憑證", 1, "")]
    [InlineData("abc", 0, "")]
    public void Says_that_it_goes_on(string text, int width, string expected) => Assert.Equal(expected, Truncate.ToWidth(text, width));

    [Fact]
    public void Is_never_wider_than_its_place() => Prop.ForAll(
        SomeText.Mixed.ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        (text, width) => TextWidth.Of(Truncate.ToWidth(text, width)) <= width).QuickCheckThrowOnFailure();
}
