using System.Net;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

public sealed class WhatStandsInTheWay
{
    private static readonly Binding Wanted = new("One", "https", "*", 443, "www.example.com.tw", true, null);

    [Fact]
    public void A_stray_record_of_an_address_is_found()
    {
        using var iis = new IisWorld(("One", ["https *:443:www.example.com.tw 1"]));
        iis.Record(new SslEndpoint(IPAddress.Any, 443));
        var problem = Assert.Single(iis.Sites.Foresee(Wanted));
        Assert.Equal(("iis-stray-record", "0.0.0.0:443"), (problem.Code, problem.Details["endpoint"]));
    }

    [Fact]
    public void A_record_that_a_binding_uses_is_no_stray()
    {
        using var iis = new IisWorld(("One", ["https *:443:www.example.com.tw 1"]), ("Two", ["https *:443:"]));
        iis.Record(new SslEndpoint(IPAddress.Any, 443));
        Assert.Empty(iis.Sites.Foresee(Wanted));
    }

    [Fact]
    public void Other_ports_other_addresses_and_bindings_without_a_host_are_left_alone()
    {
        using var iis = new IisWorld(("One", []));
        iis.Record(new SslEndpoint(IPAddress.Any, 8443));
        iis.Record(new SslEndpoint(IPAddress.Parse("192.0.2.8"), 443));
        Assert.Empty(iis.Sites.Foresee(Wanted with { Address = "192.0.2.7" }));
        Assert.Empty(iis.Sites.Foresee(Wanted with { Sni = false }));
        Assert.Single(iis.Sites.Foresee(Wanted with { Address = "192.0.2.8" }));
    }

    [Fact]
    public void A_binding_on_the_central_store_is_told()
    {
        using var iis = new IisWorld(("One", ["https *:443:www.example.com.tw 3"]));
        Assert.Equal("iis-central-store", Assert.Single(iis.Sites.Foresee(Wanted)).Code);
    }

    [Theory]
    [InlineData("192.0.2.7", 443)]
    [InlineData("2001:db8::7", 8443)]
    public void Addresses_are_written_as_the_driver_reads_them(string address, int port) =>
        Assert.Equal((IPAddress.Parse(address), port), SocketAddresses.Read(SocketAddresses.Write(IPAddress.Parse(address), port)));
}
