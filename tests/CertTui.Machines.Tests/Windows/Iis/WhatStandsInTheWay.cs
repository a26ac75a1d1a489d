using System.Net;
using CertTui.Engine.Bindings;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

public sealed class WhatStandsInTheWay
{
    private static readonly (string, string[]) OneSite = ("One", ["https *:443:www.example.com.tw 1"]);

    [Theory]
    // The record; the wanted binding; its own record in the way; what is told, and whether it is removed on offer.
    [InlineData("127.0.0.1:443", "*:443:www.example.com.tw", true, "iis-stray-record", true)]
    [InlineData("127.0.0.1:443", "*:443:", false, "iis-stray-record", true)]
    [InlineData("0.0.0.0:443", "*:443:www.example.com.tw", true, "iis-stray-record", false)]
    [InlineData("[::]:443", "*:443:www.example.com.tw", true, "iis-stray-record", false)]
    [InlineData("www.example.com.tw:443", "*:443:www.example.com.tw", false, "iis-stray-record", true)]
    [InlineData("127.0.0.1:8080", "*:443:www.example.com.tw", true, null, false)]
    [InlineData("127.0.0.2:443", "127.0.0.1:443:www.example.com.tw", true, null, false)]
    [InlineData("other.example.com.tw:443", "*:443:www.example.com.tw", true, null, false)]
    [InlineData("*:443", "*:443:www.example.com.tw", true, null, false)]
    public void Records_that_no_binding_asks_for(string record, string wanted, bool sni, string? told, bool isRemoved)
    {
        using var iis = new IisWorld(("One", []));
        iis.Lay(record, "second");
        var binding = iis.Https("One", wanted, sni);
        Assert.Equal(told, iis.Sites.Foresee(binding).SingleOrDefault()?.Code);
        Assert.Equal(isRemoved ? [new ServerNeed("stray", iis.At(record))] : [], iis.Sites.Lacks(binding));
    }

    [Fact]
    public void A_record_that_a_binding_asks_for_is_no_stray()
    {
        using var iis = new IisWorld(OneSite, ("Two", ["https 127.0.0.1:443:"]));
        iis.Lay("127.0.0.1:443");
        Assert.Empty(iis.Sites.Foresee(iis.Https("One", "*:443:www.example.com.tw", true)));
    }

    [Fact]
    public void A_record_of_another_program_is_told_and_never_removed()
    {
        using var iis = new IisWorld(OneSite);
        iis.Http.Set(iis.Lay("127.0.0.1:443", "second") with { AppId = Guid.NewGuid() });
        var binding = iis.Https("One", "*:443:www.example.com.tw", true);
        Assert.Equal("iis-foreign-record", Assert.Single(iis.Sites.Foresee(binding)).Code);
        Assert.Empty(iis.Sites.Lacks(binding));
        var before = iis.Snapshot();
        Assert.Equal("binding-not-proved", Requesting.RefusalOf(() => iis.Sites.Put(binding)));
        Assert.Equal(before, iis.Snapshot());
    }

    [Fact]
    public void A_stray_record_is_removed_and_comes_back_with_undo()
    {
        using var iis = new IisWorld(("One", []));
        iis.Lay("127.0.0.1:443", "second");
        var (before, binding) = (iis.Snapshot(), iis.Https("One", "*:443:www.example.com.tw", true));
        var need = new ProvideNeed(Assert.Single(iis.Sites.Lacks(binding)));
        using var memory = new MemoryMachine();
        var machine = memory.Machine with { Sites = iis.Sites };
        need.Do(machine, MemorySecrets.None);
        Assert.True(need.IsDone(machine));
        iis.Sites.Put(binding);
        Assert.True(iis.Sites.Remove(binding));
        need.Undo(machine);
        Assert.Equal(before, iis.Snapshot());
    }

    [Fact]
    public void A_record_for_any_address_goes_only_where_the_handshake_shows_that_it_wins()
    {
        foreach (var wins in new[] { false, true })
        {
            using var iis = new IisWorld(("One", []));
            iis.Http.AnyAddressFirst = wins;
            iis.Lay("0.0.0.0:443", "second");
            var (before, binding) = (iis.Snapshot(), iis.Https("One", "*:443:www.example.com.tw", true));
            iis.Sites.Put(binding);
            Assert.Equal(wins ? 1 : 2, iis.Http.List().Count);
            Assert.True(iis.Open().Remove(binding));
            Assert.Equal(before, iis.Snapshot());
        }
    }

    [Fact]
    public void Bindings_of_one_record_change_together()
    {
        using var iis = new IisWorld(("One", ["https *:443:a.example.com.tw"]), ("Two", ["https *:443:b.example.com.tw 0", "https *:443:c.example.com.tw 1"]));
        var binding = iis.Https("Two", "*:443:b.example.com.tw", false);
        Assert.Equal(["b.example.com.tw", "a.example.com.tw"], iis.Sites.Together(binding).Select(other => other.Host));
        Assert.Equal(["127.0.0.2", "*"], iis.Sites.Together(iis.Https("One", "127.0.0.2:443:c.example.com.tw", true)).Select(other => other.Address));
    }

    [Theory]
    [InlineData("", "127.0.0.1")]
    [InlineData("127.0.0.2", "127.0.0.2")]
    [InlineData("127.0.0.2 127.0.0.1", "127.0.0.1")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    public void The_handshake_goes_where_http_sys_listens(string chosen, string expected)
    {
        using var iis = new IisWorld(("One", []));
        iis.Http.Chosen = [.. chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];
        var binding = iis.Https("One", "*:443:www.example.com.tw", true);
        iis.Sites.Put(binding);
        Assert.Equal(expected, iis.Sites.Reach(binding).Address.ToString());
    }

    [Theory]
    // On Windows nothing answers at an address that stands for all.
    [InlineData("*", "::", "::1")]
    [InlineData("*", "::1 192.0.2.7", "::1")]
    [InlineData("*", "192.0.2.7 ::", "::1")]
    [InlineData("0.0.0.0", "", "127.0.0.1")]
    [InlineData("[::]", "", "::1")]
    public void An_address_that_stands_for_all_is_reached_on_loopback(string address, string chosen, string expected)
    {
        using var iis = new IisWorld(("One", []));
        iis.Http.Chosen = [.. chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];
        Assert.Equal(expected, iis.Sites.Reach(iis.Https("One", $"{address}:443:", false)).Address.ToString());
    }

    [Theory]
    [InlineData("192.0.2.7", 443)]
    [InlineData("2001:db8::7", 8443)]
    public void Addresses_are_written_as_the_driver_reads_them(string address, int port) =>
        Assert.Equal((IPAddress.Parse(address), port), SocketAddresses.Read(SocketAddresses.Write(IPAddress.Parse(address), port)));

    [Theory]
    [InlineData("0.0.0.0:443")]
    [InlineData("[::1]:8443")]
    [InlineData("www.example.com.tw:443")]
    [InlineData("*.example.com.tw:443")]
    [InlineData("*:443")]
    public void An_endpoint_is_read_as_it_is_written(string text) => Assert.Equal(text, SslEndpoint.Parse(text).ToString());
}
