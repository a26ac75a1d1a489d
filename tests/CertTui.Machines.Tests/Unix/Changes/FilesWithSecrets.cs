using System.Text;
using CertTui.Engine.Plans;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Tests.Unix.Changes;

/// <summary>A change that puts a password into a file, which its own record must not hold.</summary>
public sealed class FilesWithSecrets : IDisposable
{
    private static readonly byte[] Before = "<!-- 1 --><C f=\"old\"/>"u8.ToArray();
    private static readonly byte[] After = "<!-- 1 --><C f=\"new\" p=\"s3cret\"/>"u8.ToArray();

    private readonly TemporaryFolder _folder = new();
    private readonly FileStep _step;

    public FilesWithSecrets() => _step = new FileStep(
        "edit", _folder.Write("server.xml", Before), Before, Sha256: FileStep.Hash(After), Edits: [new TextEdit(10, "<C f=\"old\"/>", $"<C f=\"new\" p=\"{FileStep.Secret}\"/>")]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_done_and_undone_byte_for_byte()
    {
        _step.Do(_ => [.. After]);
        Assert.True(_step.IsDone);
        Assert.Equal(After, File.ReadAllBytes(_step.Path));
        _step.Undo();
        Assert.Equal(Before, File.ReadAllBytes(_step.Path));
    }

    [Fact]
    public void Its_record_does_not_hold_the_secret() =>
        Assert.DoesNotContain("s3cret", Encoding.UTF8.GetString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            new ServerChange("1", false, null, null, null, null, [_step]), ServerChangeJson.Default.ServerChange)));

    [Fact]
    public void What_somebody_wrote_since_stays_when_it_is_taken_back()
    {
        _step.Do(_ => [.. After]);
        File.WriteAllText(_step.Path, File.ReadAllText(_step.Path).Replace("1", "2 and more"));
        _step.Undo();
        Assert.Equal("<!-- 2 and more --><C f=\"old\"/>", File.ReadAllText(_step.Path));
    }

    [Fact]
    public void What_was_changed_by_somebody_else_is_left_alone()
    {
        _step.Do(_ => [.. After]);
        File.WriteAllText(_step.Path, File.ReadAllText(_step.Path).Replace("new", "newer"));
        Assert.Equal("file-changed", Requesting.RefusalOf(_step.Undo));
    }
}
