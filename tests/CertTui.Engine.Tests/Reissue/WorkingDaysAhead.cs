using CertTui.Engine.Reissue;

namespace CertTui.Engine.Tests.Reissue;

public class WorkingDaysAhead
{
    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 5, "2026-11-27")]
    [InlineData("2026-11-23", 5, "2026-11-30")]
    public void Weekends_are_passed_over(string from, int days, string day) =>
        Assert.Equal(DateOnly.Parse(day), WorkingDays.After(DateOnly.Parse(from), days));
}
