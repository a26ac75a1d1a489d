using CertTui.Engine.Handshakes;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Handshakes;

public class ReadingAServersFlight
{
    [Fact]
    public void Whatever_a_server_sends_there_are_certificates_or_a_refusal() =>
        Prop.ForAll(Flights().ToArbitrary(), Survives).QuickCheckThrowOnFailure();

    private static Gen<byte[]> Flights() =>
        from head in Gen.Elements<byte[]>([22, 3, 3, 0, 20, 11, 0, 0, 16], [22, 3, 3, 0, 4, 11, 0, 0, 0], [21, 3, 3, 0, 2], [])
        from rest in Gen.ListOf(Gen.Choose(0, 255).Select(value => (byte)value))
        select (byte[])[.. head, .. rest];

    private static bool Survives(byte[] flight)
    {
        _ = ServerFlight.LooksLikeTls(flight);
        _ = ServerFlight.Alert(flight);
        try
        {
            _ = ServerFlight.Certificates(flight);
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code == "handshake-failure";
        }
        return true;
    }
}
