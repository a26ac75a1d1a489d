namespace CertTui.Machines.Tests.Practice.World;

public sealed class TheCertificatesOfTheAuthority : IDisposable
{
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("ssl", "cyber-cross")]
    [InlineData("evssl", "cyber-cross")]
    [InlineData("secure-ssl", null)]
    [InlineData("secure-ssl-revoked", null)]
    [InlineData("global-evssl", null)]
    public void Lead_to_the_global_root(string file, string? between)
    {
        string[] untrusted = between is null ? [] : ["-untrusted", Path(between)];
        var output = Tool.OpenSsl(["verify", "-no-CApath", "-CAfile", Path("global-root"), .. untrusted, Path(file)]);
        Assert.Contains("OK", output);
    }

    [Fact]
    public void The_cross_certificate_has_the_name_and_the_key_of_the_cyber_root()
    {
        Assert.Equal(Show("cyber-root", "-subject", "-pubkey"), Show("cyber-cross", "-subject", "-pubkey"));
        Assert.NotEqual(Show("cyber-root", "-issuer"), Show("cyber-cross", "-issuer"));
    }

    [Fact]
    public void Two_intermediates_share_a_name_and_not_a_key()
    {
        Assert.Equal(Show("secure-ssl", "-subject"), Show("secure-ssl-revoked", "-subject"));
        Assert.NotEqual(Show("secure-ssl", "-pubkey"), Show("secure-ssl-revoked", "-pubkey"));
    }

    [Fact]
    public void The_global_root_has_no_subject_key_identifier() =>
        Assert.DoesNotContain("Subject Key Identifier", Show("global-root", "-text"));

    [Fact]
    public void No_name_could_be_taken_for_a_real_one() =>
        Assert.All(Directory.GetFiles(world.PathOf("ca", "certificates")), file => Assert.Matches("O = (PRACTICE-CA|Practice Post|Practice World)", Tool.OpenSsl("x509", "-in", file, "-noout", "-subject")));

    private string Show(string file, params string[] what) => Tool.OpenSsl(["x509", "-in", Path(file), "-noout", .. what]);

    private string Path(string file) => world.PathOf("ca", "certificates", file + ".pem");

    public void Dispose() => world.Dispose();
}
