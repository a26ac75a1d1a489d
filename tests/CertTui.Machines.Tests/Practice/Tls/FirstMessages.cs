using System.Net.Security;
using System.Security.Authentication;
using CertTui.Machines.Practice.Tls.Verbatim;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>Reading what anybody on the network may send first.</summary>
public sealed class FirstMessages
{
    private static readonly byte[] Real = Record("shop.example.com.tw");

    [Fact]
    public void The_name_the_random_and_the_suites_are_read()
    {
        var hello = ClientHello.TryRead(Real)!;

        Assert.Equal("shop.example.com.tw", hello.ServerName);
        Assert.Equal(32, hello.Random.Length);
        Assert.Contains((ushort)0xC02B, hello.Suites);
        Assert.True(hello.ExtendsMasterSecret);
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_it_is_read_or_left() => Prop.ForAll(
        Changed().ToArbitrary(), record => ClientHello.TryRead(record) is null or { Random.Length: 32 }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static Gen<byte[]> Changed() =>
        from length in Gen.Choose(0, Real.Length)
        from at in Gen.Choose(0, Real.Length - 1)
        from value in Gen.Choose(0, 255)
        select With(Real[..length], at, (byte)value);

    private static byte[] With(byte[] record, int at, byte value)
    {
        if (at < record.Length)
            record[at] = value;
        return record;
    }

    // What this platform's own client says first: the stream keeps it and answers with nothing.
    private static byte[] Record(string name)
    {
        using var heard = new MemoryStream();
        using var tls = new SslStream(new OneWay(heard));
        Assert.ThrowsAny<Exception>(() => tls.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = name, EnabledSslProtocols = SslProtocols.Tls12 }));
        return heard.ToArray();
    }

    private sealed class OneWay(MemoryStream heard) : MemoryStream
    {
        public override int Read(Span<byte> buffer) => 0;

        public override int Read(byte[] buffer, int offset, int count) => 0;

        public override void Write(ReadOnlySpan<byte> buffer) => heard.Write(buffer);

        public override void Write(byte[] buffer, int offset, int count) => heard.Write(buffer, offset, count);
    }
}
