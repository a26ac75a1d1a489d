using System.Runtime.InteropServices;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Tests.Consoles.Windows;

public class Events_of_a_console
{
    [Fact]
    public void End_the_program_when_the_window_is_closed()
    {
        var (inputs, leaves) = (new List<Input>(), 0);
        using var events = new ConsoleEvents(inputs.Add, () => leaves++, TimeSpan.Zero, TimeProvider.System);
        Assert.True(events.Take(PosixSignal.SIGHUP));
        Assert.Equal([new HungUp()], inputs);
        Assert.Equal(1, leaves);
    }

    [Fact]
    public void End_the_program_at_Ctrl_Break_and_the_process_at_the_second()
    {
        var (inputs, leaves) = (new List<Input>(), 0);
        using var events = new ConsoleEvents(inputs.Add, () => leaves++, TimeSpan.Zero, TimeProvider.System);
        Assert.True(events.Take(PosixSignal.SIGINT));
        Assert.True(events.Take(PosixSignal.SIGQUIT));
        Assert.Equal(0, leaves);
        Assert.False(events.Take(PosixSignal.SIGQUIT));
        Assert.Equal([Key.Control(KeyCode.C), new HungUp()], inputs);
        Assert.Equal(1, leaves);
    }
}
