using System.Runtime.CompilerServices;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Tests.Windows;

/// <summary>What Windows' own headers give for x64: a field of the wrong width would read somebody else's memory.</summary>
public sealed class SizesOnSixtyFourBits
{
    [Fact]
    public void Of_http_sys() => Assert.Equal(
        (128, 80, 88, 136, 216, 24, 152, 208, 144, 136),
        (Unsafe.SizeOf<HttpApi.SocketAddress>(), Unsafe.SizeOf<HttpApi.SslParam>(), Unsafe.SizeOf<HttpApi.SslSet>(), Unsafe.SizeOf<HttpApi.SniKey>(),
            Unsafe.SizeOf<HttpApi.SniSet>(), Unsafe.SizeOf<HttpApi.SslQuery>(), Unsafe.SizeOf<HttpApi.SniQuery>(),
            Unsafe.SizeOf<HttpApi.CcsSet>(), Unsafe.SizeOf<HttpApi.CcsQuery>(), Unsafe.SizeOf<HttpApi.IpListen>()));

    [Fact]
    public void Of_the_stores() => Assert.Equal(
        (16, 48, 40), (Unsafe.SizeOf<Crypt32.Blob>(), Unsafe.SizeOf<Crypt32.KeyProvInfo>(), Unsafe.SizeOf<Crypt32.CrlContext>()));

    [Fact]
    public void Of_the_keys() => Assert.Equal(
        (16, 16, 24), (Unsafe.SizeOf<NCrypt.Buffer>(), Unsafe.SizeOf<NCrypt.BufferList>(), Unsafe.SizeOf<NCrypt.KeyName>()));
}
