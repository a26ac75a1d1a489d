using System.Text;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles.Windows;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Consoles.Windows;

public class Written_pieces
{
    private static readonly Gen<string> Output = Gen.OneOf(
        SomeText.Line, Gen.Elements("\e[12;40H", "\e[0;1;37;44m", "\e[?2026h", "\e[K", "\r\n", "𨋢", "│")).ListOf().Select(string.Concat);

    [Fact]
    public void Are_cut_behind_whole_characters_and_sequences() =>
        Prop.ForAll(Output.ToArbitrary(), Gen.Choose(12, 40).ToArbitrary(), (text, most) =>
        {
            var pieces = Cut(text, most);
            Assert.Equal(text, string.Concat(pieces));
            Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, most));
            Assert.All(pieces, piece => Assert.True(IsWhole(piece), piece));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void End_even_where_nothing_can_be_cut() => Prop.ForAll(SomeText.Mixed.ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (text, most) =>
        string.Concat(Cut("\e[" + text, most)) == "\e[" + text).QuickCheckThrowOnFailure();

    [Fact]
    public void Are_small_and_make_the_whole_whatever_a_call_takes()
    {
        var text = string.Concat(Enumerable.Repeat("\e[1m證𨋢a", 9000));
        var buffer = new FakeBuffer(Size.Default) { MostPerWrite = 5000 };
        Assert.True(ConsoleText.Write(buffer, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, string.Concat(buffer.Written));
        Assert.All(buffer.Written, piece => Assert.True(piece.Length <= OutputCuts.Most));
    }

    [Fact]
    public void End_where_the_console_is_gone() =>
        Assert.False(ConsoleText.Write(new FakeBuffer(Size.Default) { IsGone = true }, "x"u8));

    private static List<string> Cut(string text, int most)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length; at += pieces[^1].Length)
            pieces.Add(text.Substring(at, OutputCuts.Next(text.AsSpan(at), most)));
        return pieces;
    }

    private static bool IsWhole(string piece)
    {
        var lastEscape = piece.LastIndexOf('\e');
        var isSequenceWhole = lastEscape < 0 || piece.AsSpan(lastEscape + 2).ContainsAnyInRange('@', '~');
        return isSequenceWhole && !char.IsHighSurrogate(piece[^1]) && !char.IsLowSurrogate(piece[0]);
    }
}
