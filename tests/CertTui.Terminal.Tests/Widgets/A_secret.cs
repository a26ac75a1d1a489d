using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Terminal.Tests.Widgets;

public class A_secret
{
    [Fact]
    public void Is_typed_pasted_and_corrected()
    {
        var secret = new SecretState();
        foreach (var input in new Input[] { new Typed("a"), new Pasted("bcd\n"), new Typed("𨋢"), new Key(KeyCode.Backspace) })
            secret = secret.Update(input);
        Assert.Equal("abcd", new string(secret.Value));
    }

    [Fact]
    public void Is_overwritten_where_it_was_before()
    {
        var before = new SecretState().Update(new Typed("a"));
        var after = before.Update(new Typed("b"));
        Assert.Equal("\0", new string(before.Value));
        after.Clear();
        Assert.Equal("\0\0", new string(after.Value));
    }

    [Fact]
    public void Shows_only_how_long_it_is()
    {
        var grid = new Grid(10, 1);
        var cursor = Field.DrawSecret(grid, grid.Whole, new SecretState().Update(new Pasted("geheim")), isFocused: true);
        Assert.Equal("******\n", grid.ToText());
        Assert.Equal(new CursorPosition(6, 0), cursor);
    }
}
