using System.Text;
using CertTui.Terminal.Keys;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Keys;

public class Decoded_keys
{
    public static TheoryData<string, Input> Sequences => new()
    {
        { "\r", new Key(KeyCode.Enter) },
        { "\n", new Key(KeyCode.Enter) },
        { "\t", new Key(KeyCode.Tab) },
        { "\u007f", new Key(KeyCode.Backspace) },
        { "\b", new Key(KeyCode.Backspace) },
        { "\u000c", Key.Control(KeyCode.L) },
        { "\u001a", Key.Control(KeyCode.Z) },
        { "\e[A", new Key(KeyCode.Up) },
        { "\eOB", new Key(KeyCode.Down) },
        { "\e[1;5C", new Key(KeyCode.Right, Modifiers.Control) },
        { "\eOD", new Key(KeyCode.Left) },
        { "\e[H", new Key(KeyCode.Home) },
        { "\e[1~", new Key(KeyCode.Home) },
        { "\e[4~", new Key(KeyCode.End) },
        { "\eOF", new Key(KeyCode.End) },
        { "\e[2~", new Key(KeyCode.Insert) },
        { "\e[3~", new Key(KeyCode.Delete) },
        { "\e[5~", new Key(KeyCode.PageUp) },
        { "\e[6;2~", new Key(KeyCode.PageDown, Modifiers.Shift) },
        { "\eOP", new Key(KeyCode.F1) },
        { "\e[11~", new Key(KeyCode.F1) },
        { "\e[[A", new Key(KeyCode.F1) },
        { "\e[[E", new Key(KeyCode.F5) },
        { "\e[15~", new Key(KeyCode.F5) },
        { "\e[17~", new Key(KeyCode.F6) },
        { "\e[21~", new Key(KeyCode.F10) },
        { "\e[24~", new Key(KeyCode.F12) },
        { "\e[1;2P", new Key(KeyCode.F1, Modifiers.Shift) },
        { "\e[Z", new Key(KeyCode.Tab, Modifiers.Shift) },
        { "\e1", new Key(KeyCode.F1) },
        { "\e0", new Key(KeyCode.F10) },
        { "\e[5;3R", new Reply(ReplyKind.CursorAt, 5, 3) },
        { "\e[?62;22c", new Reply(ReplyKind.Attributes, 62, 22) },
        { "\e[I", new Reply(ReplyKind.FocusIn) },
        { "\e[O", new Reply(ReplyKind.FocusOut) },
        { "證", new Typed("證") },
        { "𨋢", new Typed("𨋢") },
        { " ", new Typed(" ") },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Are_what_the_sequence_means(string bytes, Input expected) => Assert.Equal([expected], Decode(bytes));

    [Theory]
    [InlineData("\e[<0;10;5M")]
    [InlineData("\e[M !!")]
    [InlineData("\e[97;5u")]
    [InlineData("\e[?2026;2$y")]
    [InlineData("\e]11;rgb:0000/0000/0000\e\\")]
    [InlineData("\e]11;rgb:0000/0000/0000\a")]
    [InlineData("\eP1+r544e=78\e\\")]
    [InlineData("\e_Gi=1;OK\e\\")]
    [InlineData("\ex")]
    [InlineData("\e證")]
    [InlineData("\e[201~")]
    [InlineData("\e[25~")]
    [InlineData("\e[1;2;3;4;5;6;7;8;9;99999999999999999999q")]
    [InlineData("\0")]
    public void Do_not_come_from_sequences_that_mean_nothing_here(string bytes) =>
        Assert.Equal([new Typed("x")], Decode(bytes + "x"));

    [Fact]
    public void Are_the_same_however_the_bytes_are_split()
    {
        var piece = Gen.Elements("\e", "[", "O", "A", "1", ";", "~", "\e[A", "\e[200~", "\e[201~", "\e]0;t\a", "證", "𨋢", "\eOP", "x", "\r", "\e[M");
        var bytes = Gen.OneOf(piece.ListOf().Select(list => Encoding.UTF8.GetBytes(string.Concat(list))), ArbMap.Default.GeneratorFor<byte[]>());
        Prop.ForAll(bytes.ToArbitrary(), all =>
        {
            var whole = Decode(all);
            for (var at = 0; at <= all.Length; at++)
                Assert.Equal(whole, Decode(all[..at], all[at..]));
            Assert.Equal(whole, Decode([.. all.Select(value => new[] { value })]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Never_hang_on_any_bytes() => Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes =>
    {
        var (clock, inputs) = (new FakeTime(), new List<Input>());
        var decoder = new KeyDecoder(clock);
        decoder.Feed(bytes, inputs);
        clock.Pass(5000);
        decoder.Flush(inputs);
        inputs.Clear();
        decoder.Feed("\e[A證"u8, inputs);
        return decoder.Patience is null && inputs.SequenceEqual([new Key(KeyCode.Up), new Typed("證")]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Say_that_something_is_wrong_with_bytes_that_are_no_UTF_8() =>
        Assert.Equal([new Typed("\ufffd"), new Typed("a"), new Typed("\ufffd"), new Key(KeyCode.Up)], Decode([0xff, (byte)'a', 0xe8, 0xad, .. "\e[A"u8]));

    private static List<Input> Decode(string text) => Decode(Encoding.UTF8.GetBytes(text));

    private static List<Input> Decode(params byte[][] reads)
    {
        var inputs = new List<Input>();
        var decoder = new KeyDecoder(new FakeTime());
        foreach (var read in reads)
            decoder.Feed(read, inputs);
        return inputs;
    }
}
