using System.Text;
using CertTui.Engine.Pem;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Requests;

public sealed class ReadingSigningRequests
{
    private static readonly byte[] Csr = Make(KeyChoice.P256);

    [Theory]
    [InlineData(KeyChoice.Rsa2048, "RSA 2048", "Digital Signature, Key Encipherment")]
    [InlineData(KeyChoice.P256, "EC P-256", "Digital Signature\n")]
    [InlineData(KeyChoice.P384, "EC P-384", "Digital Signature\n")]
    public void OpenSSL_reads_and_verifies_what_is_made(KeyChoice choice, string key, string usage)
    {
        var der = Make(choice);

        var printed = OpenSslProgram.Read("req -verify -noout -text", Armour.WriteBytes(Armour.NewCertificateRequest, der));

        Assert.Contains("verify OK", printed);
        Assert.Contains("Subject: C = TW, ST = TAIWAN, L = TAIPEI, O = EXAMPLE TRADING, CN = www.example.com.tw", printed);
        Assert.Contains("DNS:www.example.com.tw, DNS:example.com.tw", printed);
        Assert.Contains(usage, printed);
        Assert.Contains("TLS Web Server Authentication", printed);
        Assert.Equal(key, SigningRequestView.Read(der).View!.KeyDescription);
    }

    [Fact]
    public void The_fields_are_read_back()
    {
        var reading = SigningRequestView.Read(Csr);

        Assert.Empty(reading.Problems);
        Assert.Equal(Some.Host, reading.View!.Subject["CN"]);
        Assert.Equal("EXAMPLE TRADING", reading.View.Subject["O"]);
        Assert.Null(reading.View.Subject["OU"]);
        Assert.Equal([Some.Host, "example.com.tw"], reading.View.Names);
        Assert.Equal("SHA-256", reading.View.HashAlgorithm);
    }

    [Theory]
    [InlineData("CERTIFICATE REQUEST")]
    [InlineData("NEW CERTIFICATE REQUEST")]
    public void Both_labels_are_known_in_every_encoding_of_notepad(string label)
    {
        var text = Armour.Write(label, Csr);
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(text),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            Encoding.Unicode.GetBytes(text),
            Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n")),
            Encoding.UTF8.GetBytes("> " + text.Replace("\r\n", "\r\n> ")),
            Encoding.UTF8.GetBytes(text.Replace("-----", "–––––").Replace(" REQUEST", "\u00A0REQUEST")),
        ];

        Assert.All(forms, form => Assert.Equal(Csr, SigningRequestView.Read(form).View?.Der));
    }

    [Fact]
    public void A_changed_byte_breaks_its_own_signature()
    {
        var text = Encoding.Latin1.GetString(Csr).Replace("TAIPEI", "TAINAN");

        var reading = SigningRequestView.Read(Encoding.Latin1.GetBytes(text));

        Assert.Equal("request-signature-invalid", Assert.Single(reading.Problems).Code);
        Assert.Equal("TAINAN", reading.View!.Subject["L"]);
    }

    [Fact]
    public void Old_wizards_are_warned_of()
    {
        var old = OpenSslProgram.Read("req -new -newkey rsa:1024 -nodes -keyout /dev/null -sha1 -subj /CN=old.example.tw", []);

        var codes = SigningRequestView.Read(Encoding.ASCII.GetBytes(old)).Problems.Select(problem => problem.Code);

        Assert.Equal(["weak-signature", "weak-key"], codes);
    }

    [Fact]
    public void A_signature_of_a_kind_not_known_here_is_not_called_wrong()
    {
        var pss = OpenSslProgram.Read(
            "req -new -newkey rsa:2048 -nodes -keyout /dev/null -sha256 -sigopt rsa_padding_mode:pss -subj /CN=pss.example.tw", []);

        var reading = SigningRequestView.Read(Encoding.ASCII.GetBytes(pss));

        Assert.Equal("request-signature-unsupported", Assert.Single(reading.Problems).Code);
        Assert.Equal("pss.example.tw", reading.View!.Subject["CN"]);
    }

    [Theory]
    [InlineData("", "not-a-signing-request")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "not-a-signing-request")]
    [InlineData("-----BEGIN NEW CERTIFICATE REQUEST-----\n!!!\n-----END NEW CERTIFICATE REQUEST-----", "malformed")]
    public void What_is_no_request_is_refused_with_a_code(string text, string code)
    {
        var reading = SigningRequestView.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(reading.View);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        Prop.ForAll(Mutations.Of(Csr).ToArbitrary(), bytes => SigningRequestView.Read(bytes).Problems is not null).QuickCheckThrowOnFailure();
    }

    private static byte[] Make(KeyChoice choice)
    {
        using var key = TestKeys.Make(choice);
        return SigningRequest.Build(Some.Subject, [Some.Host, "example.com.tw"], key);
    }
}
