using System.Text;
using CertTui.Engine.Inspection;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Tests.Inspection;

public sealed class RecognisingFiles
{
    private static readonly TestLeaf Leaf = TestCa.Root("Root").Leaf(Some.Host);

    private static readonly string Pem = Armour.Write(Armour.Certificate, Leaf.Certificate.Der);

    public static TheoryData<string, byte[]> Certificates => new()
    {
        { "DER", Leaf.Certificate.Der },
        { "PEM", Encoding.ASCII.GetBytes(Pem) },
        { "byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(Pem)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Pem)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Pem) },
        { "quoted in a mail", Encoding.ASCII.GetBytes("Dear customer,\r\n\r\n> " + Pem.Replace("\r\n", "\r\n> ")) },
        { "quoted-printable", Encoding.ASCII.GetBytes(QuotedPrintable(Pem)) },
        { "without BEGIN and END", Encoding.ASCII.GetBytes(Convert.ToBase64String(Leaf.Certificate.Der)) },
        { "cut off", Leaf.Certificate.Der[..(Leaf.Certificate.Der.Length / 2)] },
        { "under the label of a list", Armour.WriteBytes("X509 CRL", Leaf.Certificate.Der) },
        { "undecodable", Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n") },
    };

    [Theory]
    [MemberData(nameof(Certificates))]
    public void A_certificate_is_one_however_it_came(string how, byte[] file) => Assert.True(FileKinds.Of(file) == FileKind.Certificate, how);

    [Fact]
    public void Keys_and_requests_are_told_by_content_and_label()
    {
        var request = TestRequests.Make(new MemoryMachine(), "one");

        Assert.Equal(FileKind.PrivateKey, FileKinds.Of(Encoding.ASCII.GetBytes(Leaf.Key.ExportPkcs8PrivateKeyPem())));
        Assert.Equal(FileKind.PrivateKey, FileKinds.Of(Leaf.Key.ExportPkcs8PrivateKey()));
        Assert.Equal(FileKind.PrivateKey, FileKinds.Of("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n"u8));
        Assert.Equal(FileKind.SigningRequest, FileKinds.Of(request.Csr));
        Assert.Equal(FileKind.SigningRequest, FileKinds.Of(Armour.WriteBytes(Armour.NewCertificateRequest, request.Csr)));
    }

    [Fact]
    public void What_is_nothing_of_the_kind_is_text_or_unknown()
    {
        Assert.Equal(FileKind.Unknown, FileKinds.Of([]));
        Assert.Equal(FileKind.Unknown, FileKinds.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]));
        Assert.Equal(FileKind.Text, FileKinds.Of("<!DOCTYPE html><html><body>Log in</body></html>"u8));
        Assert.Equal(FileKind.Text, FileKinds.Of("Thank you for your order."u8));
        Assert.Equal(FileKind.Zip, FileKinds.Of([0x50, 0x4B, 3, 4, 0, 0]));
    }

    private static string QuotedPrintable(string text) =>
        string.Concat(text.Replace("=", "=3D").Split("\r\n").Select(line => line.Length < 40 ? line + "\r\n" : line[..40] + "=\r\n" + line[40..] + "\r\n"));
}
