using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>Whatever step fails, or is said to be done and is not, everything is as it was.</summary>
public sealed class PutBackByHalf
{
    private const string Site = "Default Web Site";

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_new_binding(int leftUndone, int failsAt) => Fails([], leftUndone, failsAt, (iis, binding) => iis.Sites.Put(binding));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_binding_that_gets_server_name_indication(int leftUndone, int failsAt) =>
        Fails(["https *:443:www.example.com.tw"], leftUndone, failsAt, (iis, binding) => iis.Sites.Put(binding));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_removed_binding(int leftUndone, int failsAt) =>
        Fails(["https *:443:www.example.com.tw 1"], leftUndone, failsAt, (iis, binding) => iis.Sites.Remove(binding));

    private static void Fails(string[] bindings, int leftUndone, int failsAt, Action<IisWorld, Binding> change)
    {
        using var iis = new IisWorld((Site, bindings), ("Other", ["https *:443:other.example.com.tw 1"]));
        iis.Record(new SslEndpoint(IPAddress.Any, 443, "other.example.com.tw"), iis.Second);
        if (bindings.Length > 0)
            iis.Record(new SslEndpoint(IPAddress.Any, 443, "www.example.com.tw"), iis.Second);
        var before = iis.Snapshot();
        iis.Fault(leftUndone.ToString());
        iis.Http.FailsNext(failsAt);
        var refusal = Assert.Throws<Refusal>(() => change(iis, new Binding(Site, "https", "*", 443, "www.example.com.tw", true, iis.First.Fingerprint)));
        Assert.Equal(failsAt > 0 ? "access-denied" : "iis-not-changed", refusal.Problem.Code);
        Assert.Equal(before, iis.Snapshot());
    }
}
