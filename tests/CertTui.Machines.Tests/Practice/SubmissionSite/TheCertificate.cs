using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class TheCertificate : IDisposable
{
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("standard", Applying.Host, Applying.Host)]
    [InlineData("multi-domain", "www.example.com.hk mail.example.com.hk example.hk", "www.example.com.hk mail.example.com.hk example.hk")]
    [InlineData("wildcard", "*.example.com.hk", "*.example.com.hk example.com.hk")]
    [InlineData("ev", Applying.Host, Applying.Host)]
    [InlineData("ev-multi-domain", "www.example.com.hk mail.example.com.hk", "www.example.com.hk mail.example.com.hk")]
    public void Its_names_are_those_of_the_application_and_OpenSsl_verifies_it(string type, string names, string expected)
    {
        var files = Issue(Applying.Form(type, names.Split(' ')));
        var leaf = Requesting.Open(files[0].Content);
        Assert.Equal(expected.Split(' '), leaf.DnsNames);
        Assert.Equal([type.StartsWith("ev") ? "2.23.140.1.1" : "2.23.140.1.2.2"], leaf.Policies);
        var paths = files.Select(file => Write(file)).ToList();
        var root = world.PathOf("ca", "certificates", "post-root-3.pem");
        Assert.Contains("OK", Tool.OpenSsl("verify", "-no-CApath", "-purpose", "sslserver", "-CAfile", root, "-untrusted", paths[1], paths[0]));
    }

    [Fact]
    public void It_runs_199_days_and_is_for_servers_only()
    {
        var leaf = Requesting.Open(Issue(Applying.Form())[0].Content);
        Assert.Equal(TimeSpan.FromDays(199), leaf.NotAfter.AddSeconds(1) - leaf.NotBefore);
        Assert.InRange(world.Machine.Now, leaf.NotBefore, leaf.NotAfter);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], leaf.ExtendedKeyUsage);
        Assert.Equal("CN=www.example.com.hk,O=Example Trading Limited,L=Hong Kong,ST=Hong Kong,C=HK", leaf.Subject);
    }

    [Fact]
    public void The_Chinese_name_stands_in_it_where_that_was_confirmed() =>
        Assert.Contains("O=範例貿易有限公司", Requesting.Open(Issue(Applying.Form(), chinese: true)[0].Content).Subject);

    [Fact]
    public void Both_generations_of_the_intermediate_have_signed_it()
    {
        var leaf = Requesting.Open(Issue(Applying.Form())[0].Content);
        Assert.All(new[] { "post-ssl-2017", "post-ssl-2025" }, file => Assert.True(leaf.IsSignedBy(Published(file))));
    }

    [Theory]
    [InlineData("standard", "ecert_ssl_ca_3-17_pem.crt", "post-ssl-2025")]
    [InlineData("ev", "ecert_ev_ssl_ca_3-17_pem.crt", "post-evssl-2025")]
    public void The_download_has_the_names_that_the_guide_prints(string type, string name, string intermediate)
    {
        var files = Issue(Applying.Form(type));
        Assert.Equal(["www.example.com.hk.cer", name, "root_ca_3.crt"], files.Select(file => file.Name));
        Assert.Equal(Published(intermediate), Requesting.Open(files[1].Content));
        Assert.Equal(Published("post-root-3"), Requesting.Open(files[2].Content));
    }

    [Fact]
    public void The_page_shows_beforehand_what_will_be_accepted()
    {
        var reference = world.Validated();
        var offered = world.Site.HandIn(reference, Applying.Csr());
        var leaf = Requesting.Open(world.Site.Accept(reference)[0].Content);
        Assert.Equal((leaf.SerialNumber, leaf.Issuer, leaf.NotBefore, leaf.NotAfter), (offered.SerialNumber, offered.Issuer, offered.NotBefore, offered.NotAfter));
        Assert.Equal(new PublicKey(KeyOf(Applying.Csr())).ExportSubjectPublicKeyInfo(), leaf.ToX509().PublicKey.ExportSubjectPublicKeyInfo());
    }

    private static RSA KeyOf(string csr) => CertificateRequest.LoadSigningRequestPem(csr, HashAlgorithmName.SHA256).PublicKey.GetRSAPublicKey()!;

    private IReadOnlyList<MailAttachment> Issue(Application form, bool chinese = false)
    {
        var reference = world.Validated(form, chinese);
        world.Site.HandIn(reference, Applying.Csr(form.Names[0]));
        return world.Site.Accept(reference);
    }

    private string Write(MailAttachment file)
    {
        var path = Path.Combine(world.Folder, file.Name);
        File.WriteAllBytes(path, file.Content);
        return path;
    }

    private Certificate Published(string file) => Requesting.Open(File.ReadAllBytes(world.PathOf("ca", "certificates", file + ".pem")));

    public void Dispose() => world.Dispose();
}
