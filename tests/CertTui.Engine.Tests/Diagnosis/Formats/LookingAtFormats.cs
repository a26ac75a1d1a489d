using System.Text;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Formats;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Tests.Diagnosis.Formats;

public sealed class LookingAtFormats : IDisposable
{
    private readonly ServerFiles _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Text_is_text_whatever_it_is_called()
    {
        _server.Pem("/f/server.cer", _server.Leaf);

        var finding = Assert.Single(Look().Findings);

        Assert.Equal(("fmt-pem", Severity.Info), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Binary_becomes_text_with_the_same_fingerprint()
    {
        _server.Bytes("/f/server.cer", _server.Leaf.Der);

        Assert.Equal("fmt-der", Look().Cause);
        _server.MendAndProve(() => Look());
        Assert.Equal(_server.Leaf.Der, Assert.Single(ArmourReader.Read(Encoding.ASCII.GetString(_server.Machine.Files.Read("/f/server.pem")))).Content);
    }

    [Theory]
    [InlineData("fmt-utf16")]
    [InlineData("fmt-bom")]
    public void The_encodings_of_Notepad_become_plain_text(string code)
    {
        Encoding encoding = code == "fmt-bom" ? Encoding.UTF8 : Encoding.Unicode;
        _server.Bytes("/f/server.cer", [.. encoding.Preamble, .. encoding.GetBytes(Armour.Write(Armour.Certificate, _server.Leaf.Der))]);

        Assert.Equal(code, Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void The_full_chain_is_put_together_from_the_folder_in_order_and_without_the_root()
    {
        _server.Pem("/f/server.cer", _server.Leaf).Pem("/f/uca.cer", _server.Chain.Cross, _server.Chain.Authority.Certificate, _server.Chain.Older.Certificate);

        _server.MendAndProve(() => Look(WantedFormat.FullChain));

        Assert.Equal(_server.ToSend.Select(certificate => Convert.ToHexString(certificate.Der)),
            ArmourReader.Read(Encoding.ASCII.GetString(_server.Machine.Files.Read("/f/server-fullchain.pem"))).Select(block => Convert.ToHexString(block.Content!)));
    }

    [Fact]
    public void Text_becomes_binary()
    {
        _server.Pem("/f/server.cer", _server.Leaf);

        _server.MendAndProve(() => Look(WantedFormat.Der));

        Assert.Equal(_server.Leaf.Der, _server.Machine.Files.Read("/f/server.der"));
    }

    [Theory]
    [InlineData("fmt-html", "<!DOCTYPE html><html>Sign in</html>")]
    [InlineData("fmt-unknown", "\u0001\u0002")]
    [InlineData("fmt-jks", null)]
    [InlineData("fmt-key", null)]
    [InlineData("fmt-pkcs12", null)]
    [InlineData("fmt-csr", null)]
    public void What_is_no_certificate_is_called_by_its_name(string code, string? text)
    {
        _ = code switch
        {
            "fmt-jks" => _server.Bytes("/f/server.cer", [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2, 0, 0, 0, 0]),
            "fmt-key" => _server.Key("/f/server.cer"),
            "fmt-pkcs12" => _server.Pfx("/f/server.cer", null, _server.ToSend),
            "fmt-csr" => _server.Bytes("/f/server.cer", Engine.Requests.SigningRequest.Build(Some.Subject, [Some.Host], _server.Chain.Leaf.Key)),
            _ => _server.Text("/f/server.cer", text!),
        };

        var found = Look();

        Assert.Equal(code, found.Cause);
        Assert.Null(found.Repair);
    }

    private Examination Look(WantedFormat wanted = WantedFormat.Pem) => FormatExamination.Look(_server.Machine.Machine, "/f/server.cer", wanted);
}
