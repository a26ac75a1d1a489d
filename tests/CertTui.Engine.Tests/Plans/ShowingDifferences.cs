using CertTui.Engine.Plans;

namespace CertTui.Engine.Tests.Plans;

public sealed class ShowingDifferences : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n")]
    [InlineData("a\nb\n", "a\nnew\nb\n")]
    [InlineData("a\nb\nc\n", "a\nc\n")]
    [InlineData("a\n", "a\nb\n")]
    [InlineData("", "a\nb\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n")]
    public void It_is_what_diff_writes(string before, string after)
    {
        var (old, now) = (_folder.Write("old", System.Text.Encoding.UTF8.GetBytes(before)), _folder.Write("now", System.Text.Encoding.UTF8.GetBytes(after)));
        using var diff = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("diff", ["-u", "--label", "x", "--label", "x", old, now]) { RedirectStandardOutput = true })!;
        Assert.Equal(diff.StandardOutput.ReadToEnd().TrimEnd('\n'), UnifiedDiff.Of("x", before, after));
    }

    [Fact]
    public void Nothing_is_shown_where_nothing_differs() => Assert.Equal("", UnifiedDiff.Of("x", "a\n", "a\n"));
}
