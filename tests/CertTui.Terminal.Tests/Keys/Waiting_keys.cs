using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Tests.Keys;

/// <summary>What the decoder does when bytes do not come.</summary>
public class Waiting_keys
{
    private readonly FakeTime clock = new();
    private readonly List<Input> inputs = [];
    private readonly KeyDecoder decoder;

    public Waiting_keys() => decoder = new KeyDecoder(clock);

    [Fact]
    public void A_lone_ESC_is_Escape_after_50_ms()
    {
        decoder.Feed("\e"u8, inputs);
        Assert.Equal(KeyDecoder.EscapeDelay, decoder.Patience);
        clock.Pass(49);
        decoder.Flush(inputs);
        Assert.Empty(inputs);
        clock.Pass(1);
        decoder.Flush(inputs);
        Assert.Equal([new Key(KeyCode.Escape)], inputs);
        Assert.Null(decoder.Patience);
    }

    [Fact]
    public void A_byte_that_comes_late_starts_anew()
    {
        decoder.Feed("\e"u8, inputs);
        clock.Pass(60);
        decoder.Feed("1"u8, inputs);
        Assert.Equal([new Key(KeyCode.Escape), new Typed("1")], inputs);
    }

    [Fact]
    public void Two_ESC_are_one_Escape_at_once()
    {
        decoder.Feed("\e\e[A"u8, inputs);
        Assert.Equal([new Key(KeyCode.Escape), new Key(KeyCode.Up)], inputs);
    }

    [Fact]
    public void A_sequence_without_an_end_is_dropped()
    {
        decoder.Feed("\e[1;"u8, inputs);
        clock.Pass(1000);
        decoder.Feed("x"u8, inputs);
        Assert.Equal([new Typed("x")], inputs);
    }

    [Fact]
    public void A_paste_without_an_end_is_given_out_after_5_s()
    {
        decoder.Feed("\e[200~abc\e[20"u8, inputs);
        clock.Pass(4999);
        decoder.Flush(inputs);
        Assert.Empty(inputs);
        clock.Pass(1);
        decoder.Flush(inputs);
        Assert.Equal([new Pasted("abc")], inputs);
    }
}
