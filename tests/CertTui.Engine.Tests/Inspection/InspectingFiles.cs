using System.Text;
using CertTui.Engine.Inspection;
using CertTui.Engine.Pem;
using CertTui.Engine.Tests.Responses;

namespace CertTui.Engine.Tests.Inspection;

public sealed class InspectingFiles
{
    private static readonly TestCa Root = TestCa.Root("Root");

    private static readonly TestLeaf Leaf = Root.Leaf(Some.Host);

    private static readonly string Certificate = Armour.Write(Armour.Certificate, Leaf.Certificate.Der);

    [Fact]
    public void A_text_of_several_kinds_goes_by_its_first_and_shows_them_all()
    {
        var file = Inspect("server.pem", Certificate + Leaf.Key.ExportPkcs8PrivateKeyPem() + "\n" + Armour.Write(Armour.Certificate, Root.Certificate.Der));

        Assert.Equal(FileKind.Certificate, file.Kind);
        Assert.Equal(["InspectedCertificate", "InspectedKey", "InspectedCertificate"], file.Items.Select(item => item.GetType().Name));
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_damaged_block_does_not_hide_the_others()
    {
        var file = Inspect("chain.pem", Certificate + "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" + Certificate);

        Assert.Equal(2, file.Items.Count);
        Assert.Equal("malformed", Assert.Single(file.Problems).Code);
    }

    [Theory]
    [InlineData("server.pfx", true)]
    [InlineData("server.key", true)]
    [InlineData("server.p7b", true)]
    [InlineData("server.CER", false)]
    [InlineData("server.pem", false)]
    [InlineData("server.txt", false)]
    public void An_extension_that_says_something_else_is_told(string name, bool disagrees) =>
        Assert.Equal(disagrees, Inspect(name, Certificate).Problems.Any(problem => problem.Code == "extension-disagrees"));

    [Fact]
    public void Notepads_encodings_are_read_and_told()
    {
        Assert.Equal("text-utf16", Assert.Single(Inspect("a.cer", Encoding.Unicode.GetPreamble(), Encoding.Unicode.GetBytes(Certificate)).Problems).Code);
        Assert.Equal("text-byte-order-mark", Assert.Single(Inspect("a.cer", [0xEF, 0xBB, 0xBF], Encoding.ASCII.GetBytes(Certificate)).Problems).Code);
    }

    [Fact]
    public void What_holds_nothing_says_so()
    {
        Assert.Equal("web-page-saved", Assert.Single(Inspect("a.cer", "<html><body>Log in</body></html>").Problems).Code);
        Assert.Equal("not-recognised", Assert.Single(Inspect("a.cer", "Thank you for your order.").Problems).Code);
        Assert.Equal("file-empty", Assert.Single(Inspect("a.cer", "").Problems).Code);
        Assert.Equal("too-large", Assert.Single(new Inspector(Some.Now).Inspect("a.cer", new byte[InspectionLimits.FileBytes + 1]).Problems).Code);
    }

    [Fact]
    public void A_file_of_very_many_certificates_is_read_up_to_the_limit()
    {
        var file = Inspect("all.pem", string.Concat(Enumerable.Repeat(Certificate, InspectionLimits.Items + 5)));

        Assert.Equal(InspectionLimits.Items, file.Items.Count);
        Assert.Contains(file.Problems, problem => problem.Code == "too-large");
    }

    [Theory]
    [InlineData(-1, "expired")]
    [InlineData(0, "expires-soon")]
    [InlineData(29, "expires-soon")]
    [InlineData(31, null)]
    public void What_ends_within_thirty_days_is_told(int daysLeft, string? code)
    {
        var now = Leaf.Certificate.NotAfter.AddDays(-daysLeft).AddMinutes(-1 * Math.Sign(daysLeft + 0.5));

        Assert.Equal(code, new Inspector(now).Inspect("a.cer", Leaf.Certificate.Der).Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void An_archive_shows_its_entries_and_nothing_climbs_out()
    {
        var zip = Zip.Of(("server.cer", Leaf.Certificate.Der), ("../../etc/root.cer", Root.Certificate.Der), ("readme.txt", "Hello"u8.ToArray()));

        var file = new Inspector(Some.Now).Inspect("cert.zip", zip);

        Assert.Equal(FileKind.Zip, file.Kind);
        Assert.Equal("server.cer", Assert.Single(file.Items).Place);
        Assert.Equal(["zip-entry-climbs", "zip-entry-ignored"], file.Problems.Select(problem => problem.Code));
        Assert.Equal("cert.zip/readme.txt", file.Problems[1].Details["source"]);
    }

    [Fact]
    public void Keys_and_requests_in_an_archive_are_found_too()
    {
        var zip = Zip.Of(("private/server.key", Leaf.Key.ExportPkcs8PrivateKey()), ("server.csr", TestRequests.Make(new MemoryMachine(), "one").Csr));

        Assert.Equal(["private/server.key", "server.csr"], new Inspector(Some.Now).Inspect("all.zip", zip).Items.Select(item => item.Place));
    }

    [Fact]
    public void A_revocation_list_is_judged_by_its_date()
    {
        var crl = Root.Crl(7, Some.Now.AddDays(-10), Some.Now.AddDays(-1), Leaf.Certificate);

        var file = new Inspector(Some.Now).Inspect("a.crl", crl);

        Assert.Equal(1, Assert.IsType<InspectedList>(Assert.Single(file.Items)).List.Count);
        Assert.Equal("crl-expired", Assert.Single(file.Problems).Code);
    }

    [Fact]
    public void A_Java_key_store_tells_a_wrong_password_from_a_right_one()
    {
        using var folder = new TemporaryFolder();
        var store = File.ReadAllBytes(KeyTool.Make(folder, "jks"));

        Assert.DoesNotContain("wrong-password", new Inspector(Some.Now, KeyTool.Password.ToCharArray()).Inspect("a.jks", store).Problems.Select(problem => problem.Code));
        Assert.Contains("wrong-password", new Inspector(Some.Now, "other".ToCharArray()).Inspect("a.jks", store).Problems.Select(problem => problem.Code));
        Assert.Equal(["tomcat", "tomcat"], new Inspector(Some.Now).Inspect("a.jks", store).Items.Select(item => item.Place));
    }

    private static InspectedFile Inspect(string name, string text) => new Inspector(Some.Now).Inspect(name, Encoding.ASCII.GetBytes(text));

    private static InspectedFile Inspect(string name, byte[] mark, byte[] text) => new Inspector(Some.Now).Inspect(name, [.. mark, .. text]);
}
