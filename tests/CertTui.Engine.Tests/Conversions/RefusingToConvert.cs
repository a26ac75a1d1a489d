using System.Text;
using CertTui.Engine.Conversions;

namespace CertTui.Engine.Tests.Conversions;

/// <summary>Every refusal leaves all files as they were.</summary>
public sealed class RefusingToConvert
{
    private static readonly ConversionOrder ToPem = new(OutputFormat.Pem, "new.pem");
    private static readonly ConversionOrder ToPfx = new(OutputFormat.Pfx, "new.pfx");

    private readonly Desk _desk = new();

    [Fact]
    public void Nothing_is_overwritten_unless_told_and_then_the_rights_are_those_of_a_key()
    {
        _desk.Put("new.pem", [1]);

        Assert.Equal("file-exists", _desk.Refused(ToPem, null, "leaf.cer"));
        var (_, receipt) = _desk.Apply(ToPem with { Overwrite = true, WithKey = true }, null, null, ["leaf.cer", "leaf.key"]);
        Assert.Contains("new.pem", _desk.Files.OwnerOnly);
        new Conversion(_desk.Files, null).Undo(receipt);
        Assert.Equal([1], _desk.Files.Read("new.pem"));
    }

    [Fact]
    public void What_is_read_is_never_replaced() =>
        Assert.Equal("out-is-input", _desk.Refused(ToPem with { Path = "leaf.cer", Overwrite = true }, null, "leaf.cer"));

    [Fact]
    public void A_key_of_another_certificate_and_a_missing_key_are_two_things()
    {
        _desk.Put("other.key", Encoding.ASCII.GetBytes(TestKeys.Make().ExportPkcs8PrivateKeyPem()));

        Assert.Equal("key-mismatch", _desk.Refused(ToPfx, Desk.Password, "leaf.cer", "other.key"));
        Assert.Equal("key-not-found", _desk.Refused(ToPfx, Desk.Password, "leaf.cer", "more.pem"));
        Assert.Equal("no-certificate-in-files", _desk.Refused(ToPfx, Desk.Password, "leaf.key"));
    }

    [Fact]
    public void A_der_with_two_certificates_names_them()
    {
        var refusal = Assert.Throws<Refusal>(() => _desk.Convert(ToPem with { To = OutputFormat.Der }, null, "leaf.cer", "more.pem"));

        Assert.Equal("der-holds-one", refusal.Problem.Code);
        Assert.Contains(Some.Host, refusal.Problem.Details["names"]);
        Assert.Contains("SSL CA", refusal.Problem.Details["names"]);
    }

    [Fact]
    public void Two_server_certificates_are_one_too_many()
    {
        _desk.Put("second.cer", _desk.Chain.Authority.Leaf("shop.example.com.tw").Certificate.Der);

        Assert.Equal("several-to-convert", _desk.Refused(ToPem, null, "leaf.cer", "second.cer"));
    }

    [Fact]
    public void An_encrypted_file_needs_its_password_and_a_wrong_one_is_wrong()
    {
        _desk.Convert(ToPfx, Desk.Password, "leaf.cer", "leaf.key");

        Assert.Equal("password-needed", _desk.Refused(ToPem, null, "new.pfx"));
        var wrong = Assert.Throws<Refusal>(() => _desk.Convert(ToPem, null, "something else", ["new.pfx"]));
        Assert.Equal("wrong-password", wrong.Problem.Code);
    }

    [Fact]
    public void The_new_file_has_a_password_where_its_format_wants_one()
    {
        Assert.Equal("out-password-missing", _desk.Refused(ToPfx, null, "leaf.cer", "leaf.key"));
        Assert.Equal("out-password-missing", _desk.Refused(ToPfx, "", "leaf.cer", "leaf.key"));
        Assert.Equal("password-control", _desk.Refused(ToPfx, "two\nlines of it", "leaf.cer", "leaf.key"));
        Assert.Equal("alias-invalid", _desk.Refused(ToPfx with { Alias = "a\0" }, Desk.Password, "leaf.cer", "leaf.key"));
    }

    [Fact]
    public void A_short_password_is_remarked_upon_and_taken()
    {
        var (_, receipt) = _desk.Apply(ToPfx, "changeit", null, ["leaf.cer", "leaf.key"]);

        Assert.Equal("password-guessable", Assert.Single(receipt.Notes).Code);
    }

    [Fact]
    public void Without_java_there_is_no_key_store() =>
        Assert.Equal("keytool-missing", _desk.Refused(new ConversionOrder(OutputFormat.Jks, "new.jks"), Desk.Password, "leaf.cer", "leaf.key"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_disk_that_loses_bytes_is_found_out_and_all_is_as_before(bool replaces)
    {
        if (replaces)
            _desk.Put("new.pfx", [1, 2, 3]);
        // The last byte of what is written as new is lost.
        _desk.Files.Disk = bytes => bytes.Length > 3 ? bytes[..^1] : bytes;

        Assert.Equal("conversion-not-proved", _desk.Refused(ToPfx with { Overwrite = true }, Desk.Password, "leaf.cer", "leaf.key"));
    }

    [Fact]
    public void A_damaged_part_is_not_left_out_in_silence()
    {
        var text = Encoding.ASCII.GetString(Desk.Pem(_desk.Chain.Authority.Certificate));
        _desk.Put("damaged.pem", Encoding.ASCII.GetBytes(text.Remove(200, 40)));

        Assert.Equal("malformed", _desk.Refused(ToPem, null, "leaf.cer", "damaged.pem"));
    }
}
