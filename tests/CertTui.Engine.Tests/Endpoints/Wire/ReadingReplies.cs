using System.Net.Security;
using CertTui.Engine.Endpoints.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Endpoints.Wire;

public class ReadingReplies
{
    private static readonly byte[] Hello = Record(22, [2, 0, 0, 38, 3, 3, .. new byte[32], 0, 0xC0, 0x2F, 0]);

    [Fact]
    public void A_server_hello_tells_version_and_suite()
    {
        var reply = Read(Hello, wholeFlight: false);

        Assert.Equal((TlsVersion.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256), (reply.Version, reply.Suite));
    }

    [Fact]
    public void The_version_of_TLS_1_3_stands_in_an_extension()
    {
        var reply = Read(Record(22, [2, 0, 0, 46, 3, 3, .. new byte[32], 0, 0x13, 1, 0, 0, 6, 0, 43, 0, 2, 3, 4]), wholeFlight: true);

        Assert.Equal(TlsVersion.Tls13, reply.Version);
    }

    [Fact]
    public void Certificates_and_the_request_for_one_are_read_up_to_the_end_of_the_flight()
    {
        var flight = Record(22, [11, 0, 0, 8, 0, 0, 5, 0, 0, 2, 0x30, 0, 13, 0, 0, 1, 0, 14, 0, 0, 0]);

        var reply = Read([.. Hello, .. flight], wholeFlight: true);

        Assert.Equal([0x30, 0], Assert.Single(reply.Certificates));
        Assert.True(reply.AsksForCertificate);
    }

    [Fact]
    public void A_warning_is_passed_over_and_a_fatal_alert_ends_the_reply()
    {
        var reply = Read([.. Record(21, [1, 112]), .. Record(21, [2, 70]), .. Hello], wholeFlight: true);

        Assert.Equal((null, 70), (reply.Version, reply.Alert));
    }

    [Fact]
    public void What_is_no_TLS_is_foreign() => Assert.True(Read("220 mail.example.com.tw ESMTP\r\n"u8.ToArray(), wholeFlight: true).IsForeign);

    [Fact]
    public void However_it_is_cut_the_reply_is_the_same() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        size => Read(Hello, wholeFlight: false, size.Get) == Read(Hello, wholeFlight: false)).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_server_sends_the_reader_survives_it() => Prop.ForAll(Flights().ToArbitrary(), flight =>
    {
        var reply = Read(flight, wholeFlight: true, 7);
        return reply.Certificates.Sum(certificate => certificate.Length) <= flight.Length;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static ServerReply Read(byte[] bytes, bool wholeFlight, int step = int.MaxValue)
    {
        var reader = new ReplyReader(wholeFlight);
        for (var at = 0; at < bytes.Length && !reader.IsComplete; at += Math.Min(step, bytes.Length))
            reader.Take(bytes.AsSpan(at, Math.Min(step, bytes.Length - at)));
        return reader.Reply;
    }

    // Mostly records with messages of the right form, so that their insides are reached.
    private static Gen<byte[]> Flights() =>
        from records in Gen.ListOf(Gen.OneOf(Noise(), Messages(), Noise().Select(content => Record(21, content)), Gen.Constant(Hello)))
        select records.SelectMany(record => record).ToArray();

    private static Gen<byte[]> Messages() =>
        from type in Gen.Elements<byte>(2, 11, 13, 14, 20)
        from body in Noise()
        select Record(22, [type, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body]);

    private static Gen<byte[]> Noise() => Gen.ListOf(Gen.Choose(0, 255).Select(value => (byte)value)).Select(bytes => bytes.ToArray());

    private static byte[] Record(byte type, byte[] content) => [type, 3, 3, (byte)(content.Length >> 8), (byte)content.Length, .. content];
}
