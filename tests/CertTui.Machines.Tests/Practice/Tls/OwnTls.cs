using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>What serves on Windows, run here, seen by OpenSSL.</summary>
public sealed class OwnTls
{
    [Fact]
    public void The_chain_is_sent_as_it_is_given_and_words_pass()
    {
        var ca = TestCa.Root("Root");
        var leaf = ca.Leaf("www.example.com.tw");
        using var listener = new Listener(0, (stream, cancellation) => ServedTls.ServeOwn(
            stream, [leaf.Certificate, ca.Certificate], leaf.Key, tls => tls.WriteAsync("220 ready\r\n"u8.ToArray(), cancellation).AsTask(), cancellation));
        Assert.Equal(["www.example.com.tw", "Root"], SClient.Sent(listener.EndPoint.Port, "www.example.com.tw"));
        Assert.Contains("220 ready", SClient.Connect(listener.EndPoint.Port, "www.example.com.tw", "-ign_eof").Output);
    }
}
