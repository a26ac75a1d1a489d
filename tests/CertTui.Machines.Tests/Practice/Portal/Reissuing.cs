using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Portal;

/// <summary>A certificate in place of one whose key is lost.</summary>
public sealed class Reissuing : IDisposable
{
    private readonly TestWorld world = new();
    private readonly Certificate previous;

    public Reissuing() => previous = Leaf(world.Order(Requesting.Form()));

    public void Dispose() => world.Dispose();

    [Fact]
    public void It_has_the_same_names_and_a_new_key_and_the_previous_one_is_revoked()
    {
        world.Authority.Reissue("case-2", NewCsr(), previous);
        Assert.False(File.Exists(Published));
        world.Authority.IssueWaiting();

        var renewed = Leaf(world.Authority.Mailbox()[^1].Attachments.Single().Content);
        Assert.Equal((previous.Subject, previous.Issuer), (renewed.Subject, renewed.Issuer));
        Assert.Equal(previous.DnsNames, renewed.DnsNames);
        Assert.NotEqual(previous.SpkiSha256, renewed.SpkiSha256);
        var list = Tool.OpenSsl("crl", "-in", Published, "-CAfile", world.PathOf("ca", "certificates", "ssl.pem"), "-noout", "-text");
        Assert.Contains("verify OK", list);
        Assert.Contains($"Serial Number: {previous.SerialNumber}", list);
        Assert.DoesNotContain(renewed.SerialNumber, list);
    }

    [Fact]
    public void A_second_reissue_leaves_the_first_one_revoked()
    {
        world.Authority.Reissue("case-2", NewCsr(), previous);
        world.Authority.IssueWaiting();
        var second = Leaf(world.Authority.Mailbox()[^1].Attachments.Single().Content);
        world.Clock.Now += TimeSpan.FromDays(1);
        world.Authority.Reissue("case-3", NewCsr(), second);
        world.Authority.IssueWaiting();

        var list = Tool.OpenSsl("crl", "-in", Published, "-noout", "-text");
        Assert.Contains(previous.SerialNumber, list);
        Assert.Contains(second.SerialNumber, list);
    }

    [Fact]
    public void The_same_case_again_gets_the_order_it_has()
    {
        var first = world.Authority.Reissue("case-2", NewCsr(), previous);
        world.Reopen();
        Assert.Equal(first, world.Authority.Reissue("case-2", NewCsr(), previous));
        Assert.Equal("waiting", world.Authority.Find("case-2")!.State);
    }

    [Fact]
    public void A_certificate_that_none_of_its_intermediates_issued_is_refused()
    {
        var foreign = world.Machine.Stores.List(StoreName.Root)[0].Certificate;
        Assert.Equal("reissue-unknown", Requesting.RefusalOf(() => world.Authority.Reissue("case-2", NewCsr(), foreign)));
    }

    [Fact]
    public void A_request_with_a_key_that_the_CA_has_had_is_refused()
    {
        var used = NewCsr();
        world.Authority.Reissue("case-2", used, previous);
        Assert.Equal("key-already-used", Requesting.RefusalOf(() => world.Authority.Reissue("case-3", used, previous)));
    }

    private string Published => world.PathOf("ca", "published", "ssl.crl.pem");

    private static string NewCsr()
    {
        using var key = RSA.Create(2048);
        return Requesting.Csr(key: key);
    }

    private static Certificate Leaf(byte[] zip) => Installing.Unzip(zip)["server.cer"];
}
