namespace CertTui.Tests.Program;

/// <summary>What was bound in a walk is what a client from outside gets.</summary>
public sealed class ServingToOpenSsl
{
    private const string Host = "www.example.com.tw";

    [Theory]
    [InlineData("4", 3)]
    [InlineData("3", 2)]
    public void A_client_gets_the_leaf_and_its_intermediates_without_the_root(string tiers, int count)
    {
        using var program = new RealProgram();
        program.Run("run", AnswersFor.FourTiers(program, [("tiersOrdered", tiers)]), "--json").Expect(0);
        using var sites = new ServedSites(program);
        var sent = Save(program, sites.Sent(Host));
        Assert.Equal(count, sent.Count);
        Assert.Equal(PemFiles.Fingerprint(program.Practice.Personal[^1]), PemFiles.Fingerprint(sent[0]));
        Assert.All(sent, path => Assert.NotEqual(Name(path, "subject"), Name(path, "issuer")));
        Verify(program, sent, Host, "global-root");
        Assert.Equal(tiers == "4", sent.Any(path => IsCross(program, path)));
    }

    [Theory]
    [InlineData("standard", "www.example.com.hk", "post-ssl-2025")]
    [InlineData("wildcard", "shop.example.com.hk", "post-ssl-2025")]
    [InlineData("chinese-name", "www.xn--i8s431aqn1ad1j.gov.hk", "post-ssl-2025")]
    [InlineData("multi-domain", "www.example.com.hk", "post-ssl-2025")]
    [InlineData("ev", "www.example.com.hk", "post-evssl-2025")]
    [InlineData("renewal", "shop.example.com.tw", "post-ssl-2025")]
    public void A_walk_of_hkpost_iis_serves_the_new_generation_of_the_intermediate(string sample, string host, string intermediate)
    {
        using var program = new RealProgram();
        program.Run("run", Repository.Path("tests", "answers", $"hkpost-iis-{sample}.json"), "--json").Expect(0);
        using var sites = new ServedSites(program);
        var sent = Save(program, sites.Sent(host));
        Assert.Equal(2, sent.Count);
        Assert.Equal(PemFiles.Fingerprint(program.Practice.Sub("ca", "certificates", intermediate + ".pem")), PemFiles.Fingerprint(sent[1]));
        Verify(program, sent, host, "post-root-3");
    }

    [Theory]
    [InlineData("multi-domain", "owa.example.com.hk", "post-ssl-2025", "smtp imap")]
    [InlineData("ev", "autodiscover.example.com.hk", "post-evssl-2025", "smtp")]
    [InlineData("renewal", "mail.example.com.hk", "post-ssl-2025", "smtp imap pop3")]
    [InlineData("wildcard", "mail.example.com.hk", "post-ssl-2025", "smtp imap pop3")]
    public void A_walk_of_hkpost_exchange_serves_web_access_and_mail(string sample, string host, string intermediate, string protocols)
    {
        using var program = new RealProgram();
        program.Run("run", Repository.Path("tests", "answers", $"hkpost-exchange-{sample}.json"), "--json").Expect(0);
        using var sites = new ServedSites(program);
        foreach (var answer in protocols.Split(' ').Select(protocol => sites.SentBy(protocol)).Prepend(sites.Sent(host)))
        {
            var sent = Save(program, answer);
            Assert.Equal(2, sent.Count);
            Assert.Equal(PemFiles.Fingerprint(program.Practice.Sub("ca", "certificates", intermediate + ".pem")), PemFiles.Fingerprint(sent[1]));
            Verify(program, sent, host, "post-root-3");
        }
    }

    [Fact]
    public void The_site_that_was_there_before_still_serves_its_own_certificate()
    {
        using var program = new RealProgram();
        program.Run("run", AnswersFor.FourTiers(program), "--json").Expect(0);
        using var sites = new ServedSites(program);
        var sent = Save(program, sites.Sent("shop.example.com.tw"));
        Assert.Equal(PemFiles.Fingerprint(program.Practice.Personal[0]), PemFiles.Fingerprint(sent[0]));
    }

    [Fact]
    public void An_interrupt_ends_the_server_cleanly()
    {
        using var program = new RealProgram();
        using var sites = new ServedSites(program);
        var ended = sites.Interrupt().Expect(0);
        Assert.Equal("", ended.Errors);
    }

    private static List<string> Save(RealProgram program, IReadOnlyList<string> sent)
    {
        var paths = sent.Select((_, index) => Path.Combine(program.Folder, $"sent-{index}.pem")).ToList();
        for (var i = 0; i < sent.Count; i++)
            File.WriteAllText(paths[i], sent[i] + "\n");
        return paths;
    }

    private static string Name(string path, string which) => PemFiles.Read("x509", "-in", path, "-noout", "-" + which).Split('=', 2)[1].Trim();

    private static bool IsCross(RealProgram program, string path) =>
        PemFiles.Fingerprint(path) == PemFiles.Fingerprint(program.Practice.Sub("ca", "certificates", "cyber-cross.pem"));

    private static void Verify(RealProgram program, List<string> sent, string host, string anchor)
    {
        var chain = sent.Skip(1).SelectMany(path => new[] { "-untrusted", path });
        var root = program.Practice.Sub("ca", "certificates", anchor + ".pem");
        var said = PemFiles.Read(["verify", "-CAfile", root, .. chain, "-verify_hostname", host, "-purpose", "sslserver", sent[0]]);
        Assert.EndsWith(": OK", said.TrimEnd());
    }
}
