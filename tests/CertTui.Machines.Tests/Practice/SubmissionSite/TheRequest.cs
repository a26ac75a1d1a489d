using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class TheRequest : IDisposable
{
    private const string Chinese = "www.我的伺服器.com";
    private const string Ascii = "www.xn--3pqw8o2pk43espw.com";
    private readonly TestWorld world = new();

    [Theory]
    [InlineData(Chinese)]
    [InlineData(Ascii)]
    public void A_Chinese_name_is_taken_by_either_option_and_comes_back_in_ASCII(string name)
    {
        var reference = world.Validated(Applying.Form("standard", Ascii));
        world.Site.HandIn(reference, Applying.Csr(name));
        var leaf = Requesting.Open(world.Site.Accept(reference)[0].Content);
        Assert.Equal([Ascii], leaf.DnsNames);
        Assert.Equal(Ascii, leaf.CommonName);
    }

    [Fact]
    public void What_the_site_does_not_take()
    {
        var reference = world.Validated();
        using var small = RSA.Create(1024);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Refused("csr-malformed", reference, "hello");
        Refused("csr-signature-invalid", reference, Spoilt(Applying.Csr()));
        Refused("csr-key-weak", reference, Applying.Csr(key: small));
        Refused("csr-key-not-rsa", reference, new CertificateRequest($"CN={Applying.Host}, C=HK", curve, HashAlgorithmName.SHA256).CreateSigningRequestPem());
        Refused("site-name-mismatch", reference, Applying.Csr("other.example.com.hk"));
        Refused("site-country-wrong", reference, Applying.Csr(country: "TW"));
        Refused("site-country-wrong", reference, Requesting.Csr($"CN={Applying.Host}"));
        Assert.Equal("validated", world.Open.Show().Applications.Single().State);
    }

    [Fact]
    public void Name_and_country_are_enough()
    {
        var reference = world.Validated();
        world.Site.HandIn(reference, Requesting.Csr($"CN={Applying.Host}, C=HK"));
    }

    [Fact]
    public void A_key_that_another_application_used()
    {
        var first = world.Validated();
        world.Site.HandIn(first, Applying.Csr());
        world.Clock.Now = world.Clock.Now.AddDays(1);
        var second = world.Validated(Applying.Form() with { CaseId = "case-2" });
        var problem = Applying.ProblemOf(() => world.Site.HandIn(second, Applying.Csr()));
        Assert.Equal(("site-key-already-used", first), (problem.Code, problem.Details["reference"]));
    }

    [Fact]
    public void Another_request_after_the_certificate_was_made()
    {
        var reference = world.Validated();
        var offered = world.Site.HandIn(reference, Applying.Csr());
        using var other = RSA.Create(2048);
        var problem = Applying.ProblemOf(() => world.Site.HandIn(reference, Applying.Csr(key: other)));
        Assert.Equal(("site-already-issued", offered.SerialNumber), (problem.Code, problem.Details["serial"]));
    }

    private static string Spoilt(string csr)
    {
        var der = Convert.FromBase64String(csr[PemEncoding.Find(csr).Base64Data]);
        der[^1] ^= 1;
        return PemEncoding.WriteString("CERTIFICATE REQUEST", der);
    }

    private void Refused(string code, string reference, string csr) => Assert.Equal(code, Requesting.RefusalOf(() => world.Site.HandIn(reference, csr)));

    public void Dispose() => world.Dispose();
}
