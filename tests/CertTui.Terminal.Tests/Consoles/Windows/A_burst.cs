using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>What comes faster than anyone types, on a console that does not mark pastes.</summary>
public class A_burst
{
    private const string Block = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    private readonly FakeTime clock = new();
    private readonly List<Input> inputs = [];
    private readonly PasteBurst burst;

    public A_burst() => burst = new PasteBurst(clock);

    [Fact]
    public void Of_several_lines_is_a_paste()
    {
        Take(Typed(Block));
        Assert.Empty(inputs);
        End();
        Assert.Equal([new Pasted(Block)], inputs);
    }

    [Fact]
    public void Goes_on_over_many_reads()
    {
        foreach (var part in Block.Chunk(7))
            Take(Typed(new string(part)));
        End();
        Assert.Equal([new Pasted(Block)], inputs);
    }

    [Fact]
    public void Of_one_long_line_is_a_paste_and_its_end_no_Enter()
    {
        Take(Typed("https://www.example.com.hk/\n"));
        End();
        Assert.Equal([new Pasted("https://www.example.com.hk/\n")], inputs);
    }

    [Fact]
    public void That_an_input_method_commits_is_a_small_paste()
    {
        Take(Typed("香港郵政"));
        End();
        Assert.Equal([new Pasted("香港郵政")], inputs);
    }

    [Fact]
    public void Of_an_answer_typed_ahead_is_that_answer_and_Enter()
    {
        Take(Typed("ab\n"));
        End();
        Assert.Equal([new Typed("a"), new Typed("b"), new Key(KeyCode.Enter)], inputs);
    }

    [Fact]
    public void Is_not_one_key_after_another()
    {
        foreach (var input in Typed("a\nb\t證"))
        {
            Take([input]);
            clock.Pass(1);
        }

        Assert.Equal(Typed("a\nb\t證"), inputs);
        Assert.Null(burst.Patience);
    }

    [Fact]
    public void Of_keys_that_type_nothing_is_keys()
    {
        Input[] keys = [new Key(KeyCode.Down), new Key(KeyCode.Enter), new Key(KeyCode.F1)];
        Take(keys);
        Assert.Equal(keys, inputs);
    }

    [Fact]
    public void Of_a_held_Enter_is_Enter_as_often()
    {
        Take([.. Enumerable.Repeat(new Key(KeyCode.Enter), 100)]);
        End();
        Assert.Equal(Enumerable.Repeat(new Key(KeyCode.Enter), 100), inputs);
    }

    [Fact]
    public void Ends_where_a_key_comes_that_types_nothing()
    {
        Take([.. Typed("香港"), new Key(KeyCode.F10)]);
        Assert.Equal([new Pasted("香港"), new Key(KeyCode.F10)], inputs);
    }

    [Fact]
    public void Ends_after_one_MiB()
    {
        Take(Typed(new string('a', PasteBuffer.Capacity + 500)));
        End();
        Assert.Equal(PasteBuffer.Capacity, Assert.IsType<Pasted>(Assert.Single(inputs)).Text.Length);
    }

    private static Input[] Typed(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value switch
    {
        '\n' => new Key(KeyCode.Enter),
        '\t' => new Key(KeyCode.Tab),
        _ => (Input)new Typed(rune.ToString()),
    })];

    private void Take(Input[] batch) => burst.Take(batch, inputs);

    private void End()
    {
        clock.Pass((int)PasteBurst.Delay.TotalMilliseconds);
        Assert.Equal(TimeSpan.Zero, burst.Patience);
        burst.Take([], inputs);
        Assert.Null(burst.Patience);
    }
}
