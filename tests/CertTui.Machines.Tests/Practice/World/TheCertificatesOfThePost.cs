using CertTui.Engine.Certificates;

namespace CertTui.Machines.Tests.Practice.World;

/// <summary>The shape of the table in the guide hkpost-iis, "The certificates this guide talks about".</summary>
public sealed class TheCertificatesOfThePost : IDisposable
{
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("post-ssl-2017")]
    [InlineData("post-ssl-2025")]
    [InlineData("post-evssl-2017")]
    [InlineData("post-evssl-2025")]
    public void Intermediates_lead_to_root_3_and_over_the_live_cross_to_the_world_root(string file)
    {
        Assert.Contains("OK", Tool.OpenSsl("verify", "-no-CApath", "-CAfile", Path("post-root-3"), Path(file)));
        Assert.Contains("OK", Tool.OpenSsl("verify", "-no-CApath", "-CAfile", Path("world-root-r3"), "-untrusted", Path("post-root-3-cross-live"), Path(file)));
    }

    [Fact]
    public void The_dead_cross_leads_to_a_root_that_has_expired()
    {
        var (exit, output) = Tool.Run("openssl", "verify", "-no-CApath", "-CAfile", Path("post-root-1"), "-untrusted", Path("post-root-3-cross-dead"), Path("post-ssl-2025"));
        Assert.NotEqual(0, exit);
        Assert.Contains("certificate has expired", output);
        Assert.InRange(world.Machine.Now, Get("post-root-3-cross-dead").NotBefore, Get("post-root-3-cross-dead").NotAfter);
        Assert.Equal(new DateTimeOffset(2023, 5, 15, 15, 59, 59, TimeSpan.Zero), Get("post-root-1").NotAfter);
    }

    [Theory]
    [InlineData("post-ssl")]
    [InlineData("post-evssl")]
    public void Two_generations_share_name_key_and_key_identifier_and_nothing_else_tells(string file)
    {
        var (old, young) = (Get(file + "-2017"), Get(file + "-2025"));
        Assert.Equal((old.Subject, old.SpkiSha256, old.SubjectKeyId), (young.Subject, young.SpkiSha256, young.SubjectKeyId));
        Assert.NotEqual(old.Fingerprint, young.Fingerprint);
        Assert.NotEqual(old.SerialNumber, young.SerialNumber);
        Assert.Null(old.ExtendedKeyUsage);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], young.ExtendedKeyUsage);
    }

    [Fact]
    public void The_crosses_have_the_name_and_the_key_of_root_3()
    {
        var root = Get("post-root-3");
        foreach (var cross in new[] { Get("post-root-3-cross-dead"), Get("post-root-3-cross-live") })
        {
            Assert.Equal((root.Subject, root.SpkiSha256), (cross.Subject, cross.SpkiSha256));
            Assert.NotEqual(root.Issuer, cross.Issuer);
        }
        Assert.Equal(2042, root.NotAfter.Year);
        Assert.Equal(new DateTimeOffset(2029, 3, 18, 15, 59, 59, TimeSpan.Zero), Get("post-root-3-cross-live").NotAfter);
    }

    [Fact]
    public void The_list_of_the_authority_revokes_the_old_generation_and_spares_the_new_one()
    {
        var list = Tool.OpenSsl("crl", "-in", world.PathOf("ca", "published", "post-root-3.crl.pem"), "-CAfile", Path("post-root-3"), "-noout", "-text");
        Assert.Contains("verify OK", list);
        foreach (var file in new[] { "post-ssl", "post-evssl" })
        {
            Assert.Contains(Get(file + "-2017").SerialNumber, list);
            Assert.DoesNotContain(Get(file + "-2025").SerialNumber, list);
        }
    }

    [Fact]
    public void The_place_is_Hong_Kong() =>
        Assert.Equal("CN=Practice Post e-Cert SSL CA 3 - 17,O=Practice Post,L=Hong Kong,ST=Hong Kong,C=HK", Get("post-ssl-2025").Subject);

    private Certificate Get(string file) => Requesting.Open(File.ReadAllBytes(Path(file)));

    private string Path(string file) => world.PathOf("ca", "certificates", file + ".pem");

    public void Dispose() => world.Dispose();
}
