using System.Diagnostics;
using System.Text.Json;
using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Tests.Responses;

public sealed class DamagedFiles
{
    [Fact]
    public void Every_malformed_file_gets_an_answer()
    {
        var folder = Unpack();
        var entries = Index(folder);

        Assert.Equal(762, entries.Count);
        Assert.All(entries, entry => Assert.True(ReadingResponses.Answers(Bytes(folder, entry)), entry.File));
        Assert.All(entries, entry => Certificate.TryOpen(Bytes(folder, entry)));
    }

    [Fact]
    public void What_OpenSSL_can_read_is_not_called_something_else()
    {
        var folder = Unpack();
        var readable = Index(folder).Where(entry => entry.Parses).ToList();

        Assert.Equal(430, readable.Count);
        Assert.All(readable, entry =>
        {
            var response = ResponseReader.Read(entry.File, Bytes(folder, entry));
            Assert.True(response.Certificates.Count > 0 || response.Problems.Any(problem => problem.Code == "malformed"), entry.File);
        });
    }

    private static byte[] Bytes(string folder, Entry entry) => File.ReadAllBytes(Path.Combine(folder, "bad", entry.File));

    private static List<Entry> Index(string folder)
    {
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "bad", "index.json")));
        return
        [
            .. index.RootElement.GetProperty("entries").EnumerateArray().Select(entry =>
                new Entry(entry.GetProperty("file").GetString()!, entry.GetProperty("openssl30").GetString() == "parses")),
        ];
    }

    private static string Unpack()
    {
        if (Repository.SharedData is not { } data)
        {
            Assert.Skip("The shared test data are not beside the repository.");
            throw new UnreachableException();
        }
        var folder = Repository.Path(".artifacts", "data");
        if (!File.Exists(Path.Combine(folder, "bad", "index.json")))
        {
            Directory.CreateDirectory(folder);
            using var tar = Process.Start("tar", ["-xJf", Path.Combine(data, "bad.tar.xz"), "-C", folder]);
            tar.WaitForExit();
        }
        return folder;
    }

    private sealed record Entry(string File, bool Parses);
}
