using System.Net;
using System.Net.Sockets;
using System.Text;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Tests.Practice.Portal;

public sealed class FileValidation : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void The_file_of_the_mail_put_where_it_says_validates()
    {
        var order = Submit(Requesting.Host);
        Put(1, FileOf(order));
        Assert.Equal("waiting", world.Authority.Validate(order.OrderId, null).State);
    }

    [Fact]
    public void The_mail_names_the_address_and_carries_at_least_112_random_bits()
    {
        var order = Submit(Requesting.Host);
        var mail = world.Authority.Mailbox().Single();
        Assert.Equal("staff@example.org", mail.To);
        Assert.Contains("http://www.example.com.tw/.well-known/pki-validation/fileauth.txt", mail.Body);
        Assert.True(FileOf(order).Length * 4 >= 112);
    }

    [Fact]
    public void Without_the_file_the_order_goes_on_validating()
    {
        var order = Submit(Requesting.Host);
        Refused("file-validation-not-found", order);
        Assert.Equal("validating", world.Authority.Find("case-1")!.State);
    }

    [Fact]
    public void A_byte_order_mark_or_other_bytes_do_not_pass()
    {
        var order = Submit(Requesting.Host);
        var path = Put(1, [.. Encoding.UTF8.Preamble, .. FileOf(order)]);
        Refused("file-validation-bom", order);
        File.WriteAllBytes(path, [.. FileOf(order), (byte)'\n']);
        Refused("file-validation-wrong-content", order);
    }

    [Fact]
    public void Every_name_is_asked()
    {
        var order = Submit(Requesting.Host, "shop.example.com.tw");
        Put(1, FileOf(order));
        Refused("file-validation-not-found", order);
        Put(2, FileOf(order));
        Assert.Equal("waiting", world.Authority.Validate(order.OrderId, null).State);
    }

    [Fact]
    public void Without_a_site_on_port_80_nobody_answers()
    {
        var order = Submit(Requesting.Host);
        foreach (var binding in world.Machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Port == 80))
            world.Machine.Sites.Remove(binding);
        Refused("file-validation-unreachable", order);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: https://www.example.com.tw/\r\nContent-Length: 0\r\n\r\n", "file-validation-redirect")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "file-validation-status")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", null)]
    [InlineData("not http at all\r\n\r\n", "file-validation-unreachable")]
    public async Task Another_server_is_told_apart_by_its_answer(string answer, string? code)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var answered = AnswerOne(server, answer, TestContext.Current.CancellationToken);
        var check = new FileCheck(_ => (IPEndPoint)server.LocalEndpoint);
        Assert.Equal(code, (Record.Exception(() => check.Verify(Requesting.Host, "abc")) as Engine.Refusal)?.Problem.Code);
        await answered;
    }

    private static async Task AnswerOne(TcpListener server, string answer, CancellationToken cancellation)
    {
        using var client = await server.AcceptTcpClientAsync(cancellation);
        await client.GetStream().ReadAtLeastAsync(new byte[8192], 1, cancellationToken: cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
    }

    private OrderStatus Submit(params string[] names) =>
        world.Authority.Submit(Requesting.Form() with { Names = names, Validation = "file", ValidationDetail = "staff@example.org" }, Requesting.PassPhrase);

    private byte[] FileOf(OrderStatus order) => world.Authority.Mailbox().Single(mail => mail.Id == order.OrderId + "-1-file").Attachments.Single().Content;

    private string Put(int site, byte[] content)
    {
        var path = Path.Combine(world.Machine.Sites.List().Single(other => other.Id == site).Folder, ".well-known", "pki-validation", "fileauth.txt");
        world.Machine.Files.WriteNew(path, content, ownerOnly: false);
        return path;
    }

    private void Refused(string code, OrderStatus order) => Assert.Equal(code, Requesting.RefusalOf(() => world.Authority.Validate(order.OrderId, null)));

    public void Dispose() => world.Dispose();
}
