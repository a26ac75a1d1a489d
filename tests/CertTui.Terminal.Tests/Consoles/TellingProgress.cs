using CertTui.Terminal.Consoles;

namespace CertTui.Terminal.Tests.Consoles;

public class TellingProgress
{
    private readonly StringWriter _screen = new();
    private readonly FakeTime _clock = new();

    [Fact]
    public void It_is_written_over_itself_and_taken_away()
    {
        var line = new ProgressLine(_screen, _clock);

        line.Show("1 of 2");
        line.Clear();

        Assert.Equal(ProgressLine.BackAndErase + "1 of 2" + ProgressLine.BackAndErase, _screen.ToString());
    }

    [Fact]
    public void It_is_bounded_and_cannot_steer_the_terminal()
    {
        new ProgressLine(_screen, _clock).Show("\u001b[2J" + new string('x', 200));

        Assert.Equal(ProgressLine.BackAndErase.Length + 60, _screen.ToString().Length);
        Assert.DoesNotContain('\u001b', _screen.ToString()[ProgressLine.BackAndErase.Length..]);
    }

    [Fact]
    public void Without_a_terminal_there_is_none()
    {
        var line = new ProgressLine(null, _clock);

        line.Show("1 of 2");
        line.Clear();

        Assert.Empty(_screen.ToString());
    }
}
