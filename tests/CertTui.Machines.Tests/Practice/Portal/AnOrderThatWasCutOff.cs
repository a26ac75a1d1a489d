using System.Text;

namespace CertTui.Machines.Tests.Practice.Portal;

/// <summary>The states that a killed program can leave, put together by hand.</summary>
public sealed class AnOrderThatWasCutOff : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void The_same_case_again_gets_the_order_it_has()
    {
        var first = world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        world.Reopen();
        var second = world.Authority.Submit(Requesting.Form(Requesting.Csr()), Requesting.PassPhrase);
        Assert.Equal(first, second);
        Assert.Single(world.Open.Show().Orders);
        Assert.Single(world.Authority.Mailbox());
    }

    [Fact]
    public void A_message_that_was_not_sent_is_sent_and_says_the_same()
    {
        world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        var before = Read(MailOf("1-email"));
        File.Delete(MailOf("1-email"));
        world.Reopen();
        world.Authority.Find("case-1");
        Assert.Equal(before, Read(MailOf("1-email")));
    }

    [Fact]
    public void A_certificate_that_was_made_is_not_made_again()
    {
        var first = world.Order(Requesting.Form());
        var record = world.PathOf("ca", "orders", "20261120001", "order.json");
        File.WriteAllText(record, Read(record).Replace("\"issued\"", "\"waiting\""));
        File.Delete(MailOf("2-issued"));
        world.Reopen();
        world.Authority.IssueWaiting();
        var second = world.Authority.Mailbox()[^1].Attachments.Single().Content;
        Assert.Equal(Installing.Unzip(first)["server.cer"], Installing.Unzip(second)["server.cer"]);
    }

    [Fact]
    public void A_half_made_order_is_no_order()
    {
        Directory.CreateDirectory(world.PathOf("ca", "orders", ".20261120001.1-dead-beef.tmp"));
        Directory.CreateDirectory(world.PathOf("ca", "orders", "20261120001"));
        Assert.Null(world.Authority.Find("case-1"));
        Assert.Equal("20261120002", world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase).OrderId);
    }

    private string MailOf(string which) => world.PathOf("mailbox", $"20261120001-{which}.eml");

    private static string Read(string path) => File.ReadAllText(path, Encoding.UTF8);

    public void Dispose() => world.Dispose();
}
