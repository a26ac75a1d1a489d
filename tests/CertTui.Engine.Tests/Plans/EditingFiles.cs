using System.Text;
using CertTui.Engine.Plans;

namespace CertTui.Engine.Tests.Plans;

public sealed class EditingFiles
{
    private const string Path = "/a.conf";

    private static readonly EditFile Change = new(Path, [new TextEdit(0, "one", "first"), new TextEdit(8, "three", "3")]);

    [Theory]
    [InlineData("one two three", "first two 3")]
    [InlineData("one two three 憑證\r\n", "first two 3 憑證\r\n")]
    public void Only_the_places_change_and_come_back(string before, string after)
    {
        using var machine = Machine(before);

        Assert.False(Change.IsDone(machine.Machine));
        Change.Do(machine.Machine, MemorySecrets.None);
        Assert.Equal(after, Text(machine));
        Assert.True(Change.IsDone(machine.Machine));
        Change.Do(machine.Machine, MemorySecrets.None);
        Assert.Equal(after, Text(machine));
        Change.Undo(machine.Machine);
        Assert.Equal(before, Text(machine));
        Change.Undo(machine.Machine);
        Assert.Equal(before, Text(machine));
    }

    [Theory]
    [InlineData("two one three")]
    [InlineData("one")]
    [InlineData("")]
    public void What_somebody_else_changed_is_left_alone(string now)
    {
        using var machine = Machine(now);

        Assert.Equal("file-changed", Assert.Throws<Refusal>(() => Change.Do(machine.Machine, MemorySecrets.None)).Problem.Code);
        Change.Undo(machine.Machine);

        Assert.Equal(now, Text(machine));
    }

    private static MemoryMachine Machine(string text)
    {
        var machine = new MemoryMachine();
        machine.Files.WriteNew(Path, Encoding.UTF8.GetBytes(text), false);
        return machine;
    }

    private static string Text(MemoryMachine machine) => Encoding.UTF8.GetString(machine.Files.Read(Path));
}
