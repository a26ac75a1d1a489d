using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Running;

namespace CertTui.Terminal.Tests.Running;

public class A_loop
{
    private static readonly Loop<Words> Echo = new(Words.Update, Words.View, words => words.Text.EndsWith('.'), size => $"window too small {size}");

    [Fact]
    public void Shows_every_new_state_and_ends_with_the_last()
    {
        var terminal = new TestTerminal(Size.Default, [new Typed("a"), new Typed("b"), new Typed("."), new Typed("c")]);
        Assert.Equal("ab.", Echo.Run(terminal, new Words("")).Text);
        Assert.Equal(["", "a", "ab"], terminal.Frames.Select(FirstLine));
    }

    [Fact]
    public void Sends_nothing_when_nothing_is_new()
    {
        var terminal = new TestTerminal(Size.Default, [new Tick(), new Key(KeyCode.F1), new Typed(".")]);
        Echo.Run(terminal, new Words("a"));
        Assert.Single(terminal.Writes);
    }

    [Fact]
    public void Ends_when_the_terminal_hangs_up()
    {
        var end = Echo.Run(new TestTerminal(Size.Default, [new Typed("a")]), new Words(""));
        Assert.Equal("a(hung up)", end.Text);
    }

    [Theory]
    [InlineData(59, 20)]
    [InlineData(60, 14)]
    public void Says_so_when_the_window_is_too_small_and_keeps_the_state(int width, int height)
    {
        var terminal = new TestTerminal(Size.Default, [new Typed("a"), new Resized(width, height), new Typed("b"), new Resized(80, 24), new Typed(".")]);
        Echo.Run(terminal, new Words(""));
        Assert.Contains($"window too small {width}x{height}", terminal.Frames.Select(FirstLine));
        Assert.Equal("ab", FirstLine(terminal.Frames[^1]));
    }

    [Fact]
    public void Draws_everything_again_on_Ctrl_L()
    {
        var terminal = new TestTerminal(Size.Default, [Key.Control(KeyCode.L), new Typed(".")]);
        Echo.Run(terminal, new Words("abc"));
        Assert.Equal(terminal.Writes[0], terminal.Writes[1]);
    }

    [Fact]
    public void Takes_the_results_of_work_in_the_background()
    {
        var terminal = new TestTerminal(Size.Default, [new Typed("a"), new AwaitPost(), new Typed(".")]);
        var loop = Echo with { Changed = (before, after) => Start(terminal, after) };
        Assert.Equal("a!.", loop.Run(terminal, new Words("")).Text);
    }

    private static void Start(TestTerminal terminal, Words after)
    {
        if (after.Text == "a")
            _ = Task.Run(() => terminal.Post(new Posted("!")));
    }

    private static string FirstLine(string frame) => frame.Split('\n')[0];

    private sealed record Words(string Text)
    {
        public static Words Update(Words words, Input input) => input switch
        {
            Typed typed => new Words(words.Text + typed.Text),
            Posted posted => new Words(words.Text + posted.Message),
            HungUp => new Words(words.Text + "(hung up)"),
            _ => words,
        };

        public static Frame View(Words words, Size size)
        {
            var grid = new Grid(size);
            return new Frame(grid, new CursorPosition(grid.Put(0, 0, words.Text), 0));
        }
    }
}
