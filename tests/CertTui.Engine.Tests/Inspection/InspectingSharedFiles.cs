using CertTui.Engine.Inspection;

namespace CertTui.Engine.Tests.Inspection;

public sealed class InspectingSharedFiles
{
    [Fact]
    public void Every_malformed_file_gets_an_answer_that_names_the_fault()
    {
        var inspector = new Inspector(Some.Now);
        var files = SharedFiles.Bad;

        Assert.Equal(762, files.Count);
        Assert.All(files, file =>
        {
            var inspected = inspector.Inspect(file.Path, File.ReadAllBytes(file.Path));
            Assert.True(inspected.Items.Count + inspected.Problems.Count > 0, file.Path);
            Assert.All(inspected.Problems, problem => Assert.Equal(file.Path, problem.Details["source"]));
        });
    }

    [Fact]
    public void What_OpenSSL_reads_is_called_a_certificate()
    {
        var inspector = new Inspector(Some.Now);
        var files = SharedFiles.Bad.Where(file => file.Entry.GetProperty("openssl30").GetString() == "parses").ToList();

        Assert.Equal(430, files.Count);
        Assert.All(files, file => Assert.Equal(FileKind.Certificate, inspector.Inspect(file.Path, File.ReadAllBytes(file.Path)).Kind));
    }

    [Fact]
    public void Files_of_lists_are_called_lists()
    {
        var lists = SharedFiles.Bad.Where(file => file.Entry.GetProperty("kind").GetString() == "crl").ToList();

        Assert.All(lists, file => Assert.Equal(FileKind.RevocationList, FileKinds.Of(File.ReadAllBytes(file.Path))));
    }

    [Fact]
    public void Every_PFX_sample_gets_an_accepted_answer_with_its_numbers()
    {
        var samples = SharedFiles.Pfx;

        Assert.Equal(25, samples.Count);
        Assert.All(samples, sample =>
        {
            var entry = sample.Entry;
            var file = new Inspector(Some.Now, entry.GetProperty("password").GetString()?.ToCharArray()).Inspect(sample.Path, File.ReadAllBytes(sample.Path));
            // The samples are old: their dates are not what they are about.
            var codes = file.Problems.Select(problem => problem.Code).Intersect(["wrong-password", "malformed", "unsupported", "too-large"]);
            Assert.Contains(codes.DefaultIfEmpty("ok").Single(), entry.GetProperty("accept").EnumerateArray().Select(answer => answer.GetString()));
            if (entry.GetProperty("expect").GetString() == "ok")
                HasNumbers(file, entry.GetProperty("certs").GetInt32(), entry.GetProperty("key").GetString()!);
        });
    }

    private static void HasNumbers(InspectedFile file, int certificates, string key)
    {
        Assert.Equal(certificates, file.Items.OfType<InspectedCertificate>().Count());
        // Some of them hold their one key twice.
        var found = Assert.Single(file.Items.OfType<InspectedKey>().DistinctBy(each => each.SpkiSha256));
        Assert.StartsWith(key, found.Algorithm, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(file.Pfx?.Mac);
    }
}
