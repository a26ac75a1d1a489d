using CertTui.Engine.Certificates;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Certificates;

public sealed class OpeningCertificates
{
    private static readonly byte[] Der = TestCa.Root("Test Root").Leaf(Some.Host, "*.example.com.tw").Certificate.Der;

    [Fact]
    public void The_fields_are_read()
    {
        var certificate = Certificate.Open(Der);

        Assert.Equal("CN=www.example.com.tw,O=EXAMPLE,C=TW", certificate.Subject);
        Assert.Equal("CN=Test Root,O=PRACTICE,C=TW", certificate.Issuer);
        Assert.Equal([Some.Host, "*.example.com.tw"], certificate.DnsNames);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], certificate.ExtendedKeyUsage);
        Assert.Equal(["2.23.140.1.2.2"], certificate.Policies);
        Assert.Equal(Some.Now.AddDays(-1), certificate.NotBefore);
        Assert.Equal(Some.Now.AddDays(197), certificate.NotAfter);
        Assert.False(certificate.IsAuthority);
    }

    [Fact]
    public void Bytes_behind_the_certificate_do_not_make_it_another_one()
    {
        var followed = Certificate.Open([.. Der, 0x0D, 0x0A]);

        Assert.Equal(Certificate.Open(Der), followed);
        Assert.Equal(Der, followed.Der);
    }

    [Fact]
    public void A_damaged_one_is_refused_with_a_reason()
    {
        var problem = Assert.Throws<Refusal>(() => Certificate.Open(Der.AsSpan(0, 100))).Problem;

        Assert.Equal("malformed", problem.Code);
        Assert.NotEmpty(problem.Details["reason"]);
        Assert.Null(Certificate.TryOpen([]));
    }

    [Fact]
    public void What_opens_can_be_asked_anything_afterwards()
    {
        Prop.ForAll(Mutations.Of(Der).ToArbitrary(), bytes =>
        {
            if (Certificate.TryOpen(bytes) is not { } certificate)
                return;
            Assert.NotNull(certificate.ToString());
            Assert.False(certificate.IsSelfSigned);
            Assert.True(certificate.Equals(Certificate.Open(certificate.Der)));
        }).QuickCheckThrowOnFailure();
    }
}
