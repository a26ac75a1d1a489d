using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Widgets;

public class A_list
{
    [Theory]
    [InlineData(KeyCode.Down, 3, 4, 0)]
    [InlineData(KeyCode.Up, 3, 2, 0)]
    [InlineData(KeyCode.PageDown, 3, 7, 3)]
    [InlineData(KeyCode.End, 3, 19, 15)]
    [InlineData(KeyCode.Home, 9, 0, 0)]
    [InlineData(KeyCode.Enter, 3, 3, 0)]
    public void Moves_with_the_arrows(KeyCode key, int from, int to, int top)
    {
        var list = new ListState(20, from).Update(new Key(key), rows: 5);
        Assert.Equal((to, top), (list.Selected, list.Top));
    }

    [Fact]
    public void Always_shows_what_is_selected() => Prop.ForAll(
        Gen.Elements(KeyCode.Up, KeyCode.Down, KeyCode.PageUp, KeyCode.PageDown, KeyCode.Home, KeyCode.End).ListOf().ToArbitrary(),
        Gen.Choose(0, 12).ToArbitrary(),
        Gen.Choose(1, 6).ToArbitrary(),
        (keys, count, rows) =>
        {
            var list = new ListState(count);
            foreach (var key in keys)
            {
                list = list.Update(new Key(key), rows);
                Assert.InRange(list.Selected, 0, Math.Max(0, count - 1));
                Assert.InRange(list.Selected - list.Top, 0, rows - 1);
            }
        }).QuickCheckThrowOnFailure();
}
