using System.Buffers.Binary;
using CertTui.Engine.Endpoints.Offers;
using CertTui.Engine.Endpoints.Wire;

namespace CertTui.Engine.Tests.Endpoints.Wire;

public class WritingHellos
{
    [Theory]
    [InlineData(TlsVersion.Ssl3, 0x0300)]
    [InlineData(TlsVersion.Tls10, 0x0301)]
    [InlineData(TlsVersion.Tls12, 0x0303)]
    [InlineData(TlsVersion.Tls13, 0x0303)]
    public void Lengths_and_versions_are_those_of_the_specification(TlsVersion version, int written)
    {
        var record = new ClientHello(version, CipherSuites.ForwardSecret, Some.Host).ToRecord();

        Assert.Equal(record.Length - 5, BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(3)));
        Assert.Equal(record.Length - 9, BinaryPrimitives.ReadInt32BigEndian(record.AsSpan(5)) & 0xFFFFFF);
        Assert.Equal(written, BinaryPrimitives.ReadUInt16BigEndian(record.AsSpan(9)));
    }

    [Fact]
    public void The_name_is_sent_and_an_address_is_not()
    {
        Assert.Contains(Some.Host, Text(Some.Host));
        Assert.DoesNotContain("192.0.2.1", Text("192.0.2.1"));
    }

    [Fact]
    public void No_hello_has_the_length_on_which_old_servers_hang()
    {
        for (var suites = 1; suites <= CipherSuites.WithCertificate.Count; suites++)
        {
            var length = new ClientHello(TlsVersion.Tls12, [.. CipherSuites.WithCertificate.Take(suites)], Some.Host).ToRecord().Length - 5;
            Assert.False(length is >= 256 and < 512, $"{suites} suites: {length} bytes");
        }
    }

    private static string Text(string name) =>
        System.Text.Encoding.ASCII.GetString(new ClientHello(TlsVersion.Tls12, CipherSuites.ForwardSecret, name).ToRecord());
}
