using System.Text;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Keys;

public class A_paste
{
    [Theory]
    [InlineData("-----BEGIN X-----\rAA==\r-----END X-----\r", "-----BEGIN X-----\nAA==\n-----END X-----\n")]
    [InlineData("a\r\nb\tc", "a\nb c")]
    [InlineData("\e[31m憑證\a", "[31m憑證")]
    [InlineData("\e[20\e[200x", "[20[200x")]
    public void Is_text_and_never_keys(string pasted, string text) => Assert.Equal([new Pasted(text)], Paste(pasted));

    [Fact]
    public void Comes_back_as_it_was() => Prop.ForAll(SomeText.Line.ToArbitrary(), text =>
        text.Length == 0 || Paste(text).SequenceEqual([new Pasted(Sanitize.Lines(text))])).QuickCheckThrowOnFailure();

    [Fact]
    public void Ends_after_one_MiB()
    {
        var inputs = Paste(new string('a', (1 << 20) + 500) + "\r");
        Assert.Equal(1 << 20, Assert.IsType<Pasted>(Assert.Single(inputs)).Text.Length);
    }

    [Fact]
    public void Of_nothing_is_nothing() => Assert.Empty(Paste(""));

    private static List<Input> Paste(string text)
    {
        var inputs = new List<Input>();
        new KeyDecoder(new FakeTime()).Feed(Encoding.UTF8.GetBytes($"\e[200~{text}\e[201~"), inputs);
        return inputs;
    }
}
