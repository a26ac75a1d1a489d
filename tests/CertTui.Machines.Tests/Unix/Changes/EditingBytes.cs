using CertTui.Engine.Plans;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Tests.Unix.Changes;

public sealed class EditingBytes : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EditingBytes() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Names of files on Unix are looked at here.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bytes_of_other_encodings_stay_and_new_lines_end_as_those_of_the_file()
    {
        var path = _folder.Write("site.conf", [.. "# "u8, 0xBE, 0xCC, .. "\r\nkey old\r\n"u8]);
        Assert.Equal([.. "# "u8, 0xBE, 0xCC, .. "\r\nkey new\r\nmore\r\n"u8], Step(path, new TextEdit(10, "old", "new\nmore")).After!);
    }

    [Fact]
    public void A_word_that_is_not_UTF_8_is_refused_by_file_and_line()
    {
        var path = _folder.Write("site.conf", [.. "\nkey /"u8, 0xBE, 0xCC, .. "/a\n"u8]);
        Assert.Equal("not-utf8", Requesting.RefusalOf(() => Step(path, new TextEdit(5, "/\uFFFD\uFFFD/a", "/b"))));
    }

    [Fact]
    public void The_same_text_in_two_places_goes_back_in_both_though_somebody_wrote_between_them()
    {
        var path = _folder.Write("site.conf", "a one\nb two\n"u8.ToArray());
        var step = ByteEdits.Step(path, [new TextEdit(2, "one", "new"), new TextEdit(8, "two", "new")]);
        step.Do(_ => []);
        File.WriteAllText(path, File.ReadAllText(path).Replace("b ", "# later\nb "));
        step.Undo();
        Assert.Equal("a one\n# later\nb two\n", File.ReadAllText(path));
    }

    private static FileStep Step(string path, TextEdit edit) => ByteEdits.Step(path, [edit]);
}
