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

    private static FileStep Step(string path, TextEdit edit) => ByteEdits.Step(new[] { edit }.GroupBy(_ => path).Single());
}
