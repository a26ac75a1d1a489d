using System.Runtime.InteropServices;
using System.Text;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Keys;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Consoles.Windows;

public class Decoded_records
{
    [Fact]
    public void Are_keys_by_their_numbers_where_there_are_no_sequences()
    {
        Assert.Equal([new Key(KeyCode.Up)], Decode(Records.Press(0x26)));
        Assert.Equal([new Key(KeyCode.F10)], Decode(Records.Press(0x79)));
        Assert.Equal([new Key(KeyCode.Escape)], Decode(Records.Press(0x1B, '\e')));
        Assert.Equal([new Key(KeyCode.Tab, Modifiers.Shift)], Decode(Records.Press(0x09, '\t', ControlKeyState.Shift)));
        Assert.Equal([new Key(KeyCode.Right, Modifiers.Control)], Decode(Records.Press(0x27, state: ControlKeyState.RightControl | ControlKeyState.Enhanced)));
        Assert.Equal([new Key(KeyCode.Left, Modifiers.Alt)], Decode(Records.Press(0x25, state: ControlKeyState.LeftAlt | ControlKeyState.Enhanced)));
    }

    [Fact]
    public void Are_what_the_sequence_means_that_comes_a_character_a_record()
    {
        Assert.Equal([new Key(KeyCode.Up), new Key(KeyCode.F10)], Decode(Records.Text("\e[A\e[21~"), hasSequences: true));
        Assert.Equal([new Pasted("a\nb")], Decode(Records.Text("\e[200~a\rb\e[201~"), hasSequences: true));
    }

    [Fact]
    public void Are_a_sequence_that_belongs_to_no_key_even_where_none_was_promised() =>
        Assert.Equal([new Key(KeyCode.F1), new Key(KeyCode.Right, Modifiers.Control)], Decode(Records.Text("\eOP\e[1;5C")));

    [Fact]
    public void Are_keys_by_their_numbers_on_Wine_which_only_promises_sequences() =>
        Assert.Equal([new Key(KeyCode.Escape), new Key(KeyCode.F1)], Decode([.. Records.Press(0x1B), .. Records.Press(0x70)], hasSequences: true));

    [Fact]
    public void Are_the_controls_that_every_terminal_has()
    {
        Assert.Equal([Key.Control(KeyCode.C)], Decode(Records.Press(0x43, '\u0003', ControlKeyState.LeftControl)));
        Assert.Equal([new Key(KeyCode.Enter)], Decode(Records.Press(0x0D, '\r')));
        Assert.Equal([new Key(KeyCode.Backspace)], Decode(Records.Press(0x08, '\b')));
        Assert.Equal([new Key(KeyCode.F1)], Decode(Records.Press(0x31, '1', ControlKeyState.LeftAlt)));
    }

    [Fact]
    public void Are_characters_however_they_were_typed()
    {
        Assert.Equal([new Typed("證"), new Typed("書")], Decode(Records.Text("證書")));
        Assert.Equal([new Typed("𨋢")], Decode(Records.Text("𨋢")));
        Assert.Equal([new Typed("ß")], Decode(Records.ByAlt('ß')));
        Assert.Equal([new Typed("€")], Decode(Records.Press(0x45, '€', ControlKeyState.RightAlt | ControlKeyState.LeftControl)));
        Assert.Equal([new Typed("@")], Decode(Records.Press(0x51, '@', ControlKeyState.RightAlt | ControlKeyState.LeftControl)));
        Assert.Equal([new Typed("a"), new Typed("a"), new Typed("a")], Decode(Records.Press(0x41, 'a', times: 3)));
    }

    [Fact]
    public void Join_a_character_over_two_reads()
    {
        var (decoder, inputs) = (new RecordDecoder(new KeyDecoder(new FakeTime()), hasSequences: true), new List<Input>());
        decoder.Feed(Records.Press(0, '\ud860'), inputs);
        decoder.Feed(Records.Press(0, '\udee2'), inputs);
        Assert.Equal([new Typed("\U000282e2")], inputs);
    }

    [Fact]
    public void Say_that_half_a_character_is_missing() =>
        Assert.Equal([new Typed("\ufffd"), new Key(KeyCode.Up), new Typed("\ufffd")], Decode([.. Records.Press(0, '\ud860'), .. Records.Press(0x26), .. Records.Press(0, '\udee2')]));

    [Fact]
    public void Are_nothing_where_no_key_was_meant()
    {
        Assert.Empty(Decode(Records.Press(0x10, state: ControlKeyState.Shift)));
        Assert.Empty(Decode(Records.Press(0)));
        Assert.Empty(Decode([new InputRecord { Kind = RecordKind.Mouse }, new InputRecord { Kind = RecordKind.Menu }, Records.Sized(0, 0)]));
        Assert.Equal([new Resized(120, 30)], Decode([Records.Sized(120, 30)]));
        Assert.Equal([new Reply(ReplyKind.FocusIn)], Decode([new InputRecord { Kind = RecordKind.Focus, IsDown = 1 }]));
    }

    [Fact]
    public void Count_two_characters_of_one_line_end_once() =>
        Assert.Equal([new Typed("a"), new Key(KeyCode.Enter), new Typed("b")], Decode(Records.Text("a\r\nb")));

    [Fact]
    public void Are_inputs_whatever_the_records_hold() => Prop.ForAll(Anything.ToArbitrary(), batches =>
    {
        var (clock, inputs) = (new FakeTime(), new List<Input>());
        var decoder = new RecordDecoder(new KeyDecoder(clock), hasSequences: true);
        foreach (var batch in batches)
            decoder.Feed(batch, inputs);
        clock.Pass(5000);
        decoder.Feed([], inputs);
        return decoder.Patience is null && inputs.All(IsValid);
    }).QuickCheckThrowOnFailure();

    private static Gen<InputRecord[][]> Anything => Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => MemoryMarshal.Cast<byte, InputRecord>(bytes).ToArray()),
        ArbMap.Default.GeneratorFor<string>().Select(text => Records.Text(text ?? "")),
        Gen.Elements("𨋢", "\ud860", "\udee2", "證", "\e", "[", "200~", "\r", "A").Select(Records.Text),
        Gen.Choose(0, 255).Select(key => Records.Press((ushort)key)),
        Gen.Elements('ß', '\ud860', '\0').Select(Records.ByAlt)).ArrayOf();

    private static bool IsValid(Input input) => input switch
    {
        Typed typed => typed.Text.EnumerateRunes().Count() == 1 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed.Text)) == typed.Text,
        Pasted pasted => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(pasted.Text)) == pasted.Text,
        Key key => Enum.IsDefined(key.Code),
        _ => input is Resized { Width: > 0, Height: > 0 } or Reply,
    };

    private static List<Input> Decode(InputRecord[] records, bool hasSequences = false)
    {
        var inputs = new List<Input>();
        new RecordDecoder(new KeyDecoder(new FakeTime()), hasSequences).Feed(records, inputs);
        return inputs;
    }
}
