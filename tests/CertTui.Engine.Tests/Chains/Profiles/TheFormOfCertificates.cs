using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains.Profiles;

public class TheFormOfCertificates
{
    [Fact]
    public void A_chain_in_good_form_has_no_problem() => Assert.Empty(Codes(OddChain.Path()));

    [Fact]
    public void Form_counts_only_where_it_is_asked_for() =>
        Assert.Empty(ChainVerdict.At(OddChain.Path(leaf => leaf.Remove("2.5.29.35")), Some.Now));

    [Fact]
    public void Key_identifiers_are_needed_except_in_the_root()
    {
        Assert.Equal(["key-identifier-missing"], Codes(OddChain.Path(leaf => leaf.Remove("2.5.29.35"))));
        Assert.Equal(["key-identifier-missing"], Codes(OddChain.Path(authority: authority => authority.Remove("2.5.29.14"))));
    }

    [Fact]
    public void A_root_without_key_identifier_is_only_remarked_on()
    {
        var world = new TestChain();
        var path = new CertificatePath([world.Leaf.Certificate, world.Authority.Certificate, world.Cross, world.Older.Certificate]);

        var problem = Assert.Single(ChainVerdict.At(path, Some.Now, new TrustSettings { Strict = true }));

        Assert.Equal(("root-without-key-id", Severity.Info), (problem.Code, problem.Severity));
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 })]
    public void Serial_numbers_are_positive_and_of_twenty_octets_at_most(byte[] serial) =>
        Assert.Equal(["serial-number-invalid"], Codes(OddChain.Path(serial: serial)));

    [Fact]
    public void Some_extensions_are_never_critical_and_some_always()
    {
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(leaf => leaf.Put(OddChain.Names(critical: true, "www.example.com")))));
        Assert.Empty(Codes(OddChain.Path(leaf => leaf.Put(OddChain.Names(critical: true, "www.example.com")), subject: "")));
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(leaf =>
            leaf.Put(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: true)))));
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(authority: authority =>
            authority.Put(new X509BasicConstraintsExtension(true, false, 0, critical: false)))));
    }

    [Fact]
    public void A_server_has_nothing_that_is_for_authorities()
    {
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(leaf =>
            leaf.Put(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, critical: true)))));
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(leaf =>
            leaf.Put(new X509BasicConstraintsExtension(true, false, 0, critical: true)))));
        Assert.Equal(["extension-invalid"], Codes(OddChain.Path(leaf =>
            leaf.Put(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("2.5.29.37.0")], critical: false)))));
    }

    [Theory]
    [InlineData("2.5.29.17")]
    [InlineData("1.3.6.1.5.5.7.1.1")]
    public void A_damaged_extension_is_named(string oid)
    {
        var path = OddChain.Path(leaf => leaf.Put(new X509Extension(oid, [0x30, 0x00], critical: false)));

        var problem = Assert.Single(ChainVerdict.At(path, Some.Now, new TrustSettings { Strict = true }));

        Assert.Equal("extension-invalid", problem.Code);
        Assert.StartsWith("RFC 5280 4.2", problem.Details["section"]);
    }

    private static List<string> Codes(CertificatePath path) =>
        [.. ChainVerdict.At(path, Some.Now, new TrustSettings { Strict = true }).Select(problem => problem.Code)];
}
