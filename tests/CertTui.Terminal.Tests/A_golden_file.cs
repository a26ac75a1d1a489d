namespace CertTui.Terminal.Tests;

public class A_golden_file
{
    [Fact]
    public void Says_which_line_differs_first() =>
        Assert.Equal("line 2\n  expected: b\n  actual:   c", Golden.FirstDifference("a\nb\n", "a\nc\n"));

    [Fact]
    public void Sees_lines_that_are_missing() =>
        Assert.Equal("line 2\n  expected: b\n  actual:   (no more lines)", Golden.FirstDifference("a\nb", "a"));

    [Fact]
    public void Does_not_mind_line_ends() => Assert.Null(Golden.FirstDifference("a\r\nb", "a\nb"));

    [Fact]
    public void Must_be_there()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("GOLDEN") == "update", "It would be written now.");
        Assert.Throws<GoldenDiffers>(() => Golden.Check("no-such-file.txt", "a"));
    }
}
