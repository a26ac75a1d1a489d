using System.Text;
using CertTui.Engine.Handshakes;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Handshakes;

public class ReadingAServersFlight
{
    [Fact]
    public void Whatever_a_server_sends_the_reader_survives_it() =>
        Prop.ForAll(Flights().ToArbitrary(), Survives).QuickCheckThrowOnFailure();

    private static Gen<byte[]> Flights() =>
        from head in Gen.Elements<byte[]>([22, 3, 3, 0, 20, 11, 0, 0, 16], [22, 3, 3, 0, 4, 11, 0, 0, 0], [21, 3, 3, 0, 2], [])
        from rest in Gen.ListOf(Gen.Choose(0, 255).Select(value => (byte)value))
        select (byte[])[.. head, .. rest];

    private static bool Survives(byte[] flight)
    {
        _ = ServerFlight.LooksLikeTls(flight);
        _ = ServerFlight.Alert(flight);
        return ServerFlight.Certificates(flight).Sum(certificate => certificate.Length) <= flight.Length;
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("1", "1")]
    [InlineData("123", "123")]
    [InlineData("321", "123")]
    [InlineData("1321", "1321")]
    [InlineData("23", "23")]
    public void A_system_that_tells_the_last_one_first_is_turned_round(string told, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString([.. ServerFlight.AsSent([.. told.Select(each => new[] { (byte)each })], "1"u8.ToArray()).SelectMany(each => each)]));
}
