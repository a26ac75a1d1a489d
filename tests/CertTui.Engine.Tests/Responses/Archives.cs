using CertTui.Engine.Pem;
using CertTui.Engine.Responses;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Responses;

public sealed class Archives
{
    private const int EntryLimit = 1024 * 1024;

    private static readonly TestCa Authority = TestCa.Root("Test Root");
    private static readonly byte[] Der = Authority.Leaf(Some.Host).Certificate.Der;
    private static readonly byte[] Pem = Armour.WriteBytes(Armour.Certificate, Authority.Certificate.Der);

    [Fact]
    public void Entries_are_read_by_content_in_nested_folders_whatever_they_are_called()
    {
        var response = ResponseReader.Read("cert.zip", Zip.Of(("憑證/a/server.txt", Der), ("憑證/root.pdf", Pem)));

        Assert.Empty(response.Problems);
        Assert.Equal(["cert.zip/憑證/a/server.txt", "cert.zip/憑證/root.pdf"], response.Certificates.Select(found => found.Source));
    }

    [Fact]
    public void What_lies_beside_the_certificates_is_a_remark_and_no_error()
    {
        var response = ResponseReader.Read("cert.zip", Zip.Of(("server.cer", Der), ("readme.txt", "安裝說明"u8.ToArray()), ("empty", [])));

        Assert.Single(response.Certificates);
        Assert.All(response.Problems, problem => Assert.Equal(("zip-entry-ignored", Severity.Info), (problem.Code, problem.Severity)));
        Assert.Equal(2, response.Problems.Count);
    }

    [Theory]
    [InlineData("../server.cer")]
    [InlineData("a/../../server.cer")]
    [InlineData("..\\server.cer")]
    [InlineData("/etc/server.cer")]
    [InlineData("\\server.cer")]
    [InlineData("C:\\server.cer")]
    [InlineData("C:server.cer")]
    public void A_name_that_climbs_out_is_refused(string name)
    {
        var response = ResponseReader.Read("cert.zip", Zip.Of((name, Der), ("good..name.cer", Pem)));

        Assert.Single(response.Certificates);
        Assert.Equal("zip-entry-climbs", Assert.Single(response.Problems).Code);
    }

    [Fact]
    public void Encrypted_entries_are_not_taken_for_plain()
    {
        var response = ResponseReader.Read("cert.zip", Zip.MarkEncrypted(Zip.Of(("server.cer", Der))));

        Assert.Empty(response.Certificates);
        Assert.Equal("zip-encrypted", Assert.Single(response.Problems).Code);
    }

    [Fact]
    public void Bombs_are_counted_while_they_are_read()
    {
        Assert.Equal("zip-too-large", OnlyCode(Zip.Of(("bomb", new byte[EntryLimit + 1]))));
        Assert.Equal("zip-too-large", OnlyCode(Zip.Of(("bomb", new byte[EntryLimit / 2]))));
        Assert.Equal("zip-too-many-entries", OnlyCode(Zip.Of([.. Enumerable.Range(0, 65).Select(number => ($"{number}", Der))])));
        Assert.Equal("zip-nested", OnlyCode(Zip.Of(("inner.zip", Zip.Of(("server.cer", Der))))));
        Assert.Equal("zip-empty", OnlyCode(Zip.Of()));
    }

    [Fact]
    public void The_limit_in_total_holds_for_entries_that_are_small_enough_each()
    {
        var noise = new byte[1000 * 1000];
        new Random(1).NextBytes(noise);
        var zip = Zip.Of([.. Enumerable.Range(0, 12).Select(number => ($"{number}", noise.Select(value => (byte)(value & 0x0F)).ToArray()))]);

        var response = ResponseReader.Read("cert.zip", zip.Length <= ResponseReader.Limit ? zip : Zip.Of(("x", new byte[2_000_000])));

        Assert.Contains(response.Problems, problem => problem.Code == "zip-too-large");
    }

    [Fact]
    public void A_size_that_the_header_lies_about_does_no_harm()
    {
        var zip = Zip.Of(("bomb", new byte[3_000_000]));
        var central = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(central + 24), 100);

        Assert.True(ReadingResponses.Answers(zip));
        Assert.Empty(ResponseReader.Read("cert.zip", zip).Certificates);
    }

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        var zip = Zip.Of(("a/server.cer", Der), ("root.cer", Pem));

        Prop.ForAll(Mutations.Of(zip).ToArbitrary(), ReadingResponses.Answers).QuickCheckThrowOnFailure();
    }

    private static string OnlyCode(byte[] zip)
    {
        var response = ResponseReader.Read("cert.zip", zip);
        Assert.Empty(response.Certificates);
        return Assert.Single(response.Problems).Code;
    }
}
