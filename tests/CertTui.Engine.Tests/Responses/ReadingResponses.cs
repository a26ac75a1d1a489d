using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Pem;
using CertTui.Engine.Requests;
using CertTui.Engine.Responses;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Responses;

public sealed class ReadingResponses
{
    private static readonly TestCa Authority = TestCa.Root("Test Root");
    private static readonly TestLeaf Leaf = Authority.Leaf(Some.Host);
    private static readonly string Pem = Armour.Write(Armour.Certificate, Leaf.Certificate.Der);
    private static readonly string RootPem = Armour.Write(Armour.Certificate, Authority.Certificate.Der);

    public static TheoryData<string, byte[]> FormsOfOneCertificate => new()
    {
        { "DER", Leaf.Certificate.Der },
        { "DER with a line end", [.. Leaf.Certificate.Der, 13, 10] },
        { "CRLF", Bytes(Pem) },
        { "LF", Bytes(Pem.Replace("\r\n", "\n")) },
        { "CR", Bytes(Pem.Replace("\r\n", "\r")) },
        { "byte order mark", [0xEF, 0xBB, 0xBF, .. Bytes(Pem)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Pem)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Pem)] },
        { "UTF-16 LE without mark", Encoding.Unicode.GetBytes(Pem) },
        { "old label", Bytes(Pem.Replace("CERTIFICATE", "X509 CERTIFICATE")) },
        { "label of another thing", Bytes(Pem.Replace("CERTIFICATE", "PKCS7")) },
        { "text around", Bytes("您的憑證如下：\r\n\r\n" + Pem + "\r\n謝謝。") },
        { "quoted mail", Bytes("> " + Pem.Replace("\r\n", "\r\n> ")) },
        { "quoted twice", Bytes(">> " + Pem.Replace("\r\n", "\r\n>> ")) },
        { "indented", Bytes(Pem.Replace("\r\n", "\r\n    ")) },
        { "dashes of Word", Bytes(Pem.Replace("--", "–")) },
        { "blanks of Word", Bytes(Pem.Replace("BEGIN ", "BEGIN\u00A0").Replace("END ", "END\u00A0")) },
        { "one line", Bytes(Pem.Replace("\r\n", "")) },
        { "line ends of JSON", Bytes("{\"certificate\":\"" + Pem.Replace("\r\n", "\\n") + "\"}") },
        { "END line cut off", Bytes(Pem[..Pem.IndexOf("-----END", StringComparison.Ordinal)]) },
        { "base64 alone", Bytes(Convert.ToBase64String(Leaf.Certificate.Der)) },
        { "base64 in lines", Bytes(Convert.ToBase64String(Leaf.Certificate.Der, Base64FormattingOptions.InsertLineBreaks)) },
    };

    [Theory]
    [MemberData(nameof(FormsOfOneCertificate))]
    public void One_certificate_is_read_in_whatever_form(string form, byte[] bytes)
    {
        var response = ResponseReader.Read("server.cer", bytes);

        Assert.True(response.Problems.Count == 0, form + ": " + string.Join("; ", response.Problems));
        Assert.Equal(Leaf.Certificate, Assert.Single(response.Certificates).Certificate);
        Assert.Equal("server.cer", response.Certificates[0].Source);
    }

    [Fact]
    public void Glued_blocks_come_apart()
    {
        var response = ResponseReader.Read("chain.pem", Bytes(Pem.TrimEnd() + RootPem));

        Assert.Equal([Leaf.Certificate, Authority.Certificate], response.Certificates.Select(found => found.Certificate));
        Assert.Empty(response.Problems);
    }

    [Theory]
    [InlineData("DER")]
    [InlineData("PEM")]
    public void The_certificates_of_a_PKCS7_are_read(string form)
    {
        var pkcs7 = Pkcs7(form);

        var response = ResponseReader.Read("server.cer", pkcs7);

        Assert.Equal(
            [Leaf.Certificate.Fingerprint, Authority.Certificate.Fingerprint],
            response.Certificates.Select(found => found.Certificate.Fingerprint).OrderBy(print => print == Authority.Certificate.Fingerprint));
        Assert.Empty(response.Problems);
    }

    [Fact]
    public void The_trust_settings_of_OpenSSL_are_no_part_of_the_certificate()
    {
        var trusted = OpenSslProgram.Read("x509 -trustout -addtrust serverAuth", Bytes(RootPem));

        Assert.Contains("BEGIN TRUSTED CERTIFICATE", trusted);
        Assert.Equal(Authority.Certificate, Assert.Single(ResponseReader.Read("root.pem", Bytes(trusted)).Certificates).Certificate);
    }

    [Fact]
    public void Something_else_than_a_certificate_is_called_by_its_name()
    {
        var key = Leaf.Key.ExportPkcs8PrivateKey();
        Assert.Equal("found-private-key", Code(key));
        Assert.Equal("found-private-key", Code(Bytes(Armour.Write("PRIVATE KEY", key))));
        Assert.Equal("found-private-key", Code(Bytes(Leaf.Key.ExportEncryptedPkcs8PrivateKeyPem("secret", Encryption))));
        Assert.Equal("found-private-key", Code(Leaf.Key.ExportEncryptedPkcs8PrivateKey("secret", Encryption)));
        Assert.Equal("found-signing-request", Code(SigningRequest.Build(Some.Subject, [Some.Host], Leaf.Key)));
        Assert.Equal("found-pfx", Code(Leaf.Certificate.ToX509().Export(X509ContentType.Pkcs12)));
        Assert.Equal("found-java-key-store", Code([0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2]));
        Assert.Equal("found-revocation-list", Code(Authority.Crl(1, Some.Now, Some.Now.AddDays(7))));
        Assert.Equal("file-empty", Code([]));
        Assert.Equal("not-a-certificate", Code(Bytes("親愛的客戶您好")));
        Assert.Equal("too-large", Code(new byte[ResponseReader.Limit + 1]));
        Assert.Equal("malformed", Code(Leaf.Certificate.Der[..200].Concat(new byte[500]).ToArray()));
    }

    [Fact]
    public void A_good_block_beside_a_damaged_one_is_still_read()
    {
        var damaged = RootPem.Replace("\r\nM", "\r\n!M");

        var response = ResponseReader.Read("chain.pem", Bytes(damaged + Pem));

        Assert.Equal(Leaf.Certificate, Assert.Single(response.Certificates).Certificate);
        Assert.Equal("malformed", Assert.Single(response.Problems).Code);
    }

    [Theory]
    [InlineData("DER")]
    [InlineData("PEM")]
    [InlineData("PKCS7")]
    public void No_mutation_makes_the_reader_throw(string form)
    {
        var good = form switch { "DER" => Leaf.Certificate.Der, "PEM" => Bytes(Pem), _ => Pkcs7("DER") };

        Prop.ForAll(Mutations.Of(good).ToArbitrary(), Answers).QuickCheckThrowOnFailure();
    }

    private static PbeParameters Encryption { get; } =
        new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    internal static bool Answers(byte[] bytes)
    {
        var response = ResponseReader.Read("any", bytes);
        return response.Certificates.Count + response.Problems.Count > 0
            && response.Problems.All(problem => problem.Details.ContainsKey("source"));
    }

    private static string Code(byte[] bytes) => Assert.Single(ResponseReader.Read("any.cer", bytes).Problems).Code;

    private static byte[] Pkcs7(string form)
    {
        var pem = Bytes(OpenSslProgram.Read("crl2pkcs7 -nocrl -certfile /dev/stdin", Bytes(Pem + RootPem)));
        return form == "PEM" ? pem : ArmourReader.Read(TextBytes.Read(pem))[0].Content!;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
