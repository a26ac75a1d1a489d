using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Portal;

public sealed class WhatThePortalRefuses : IDisposable
{
    private const string Wildcard = "*.example.com.tw";
    private static readonly string Good = Requesting.Csr();
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("CN=www.example.com.tw, O=範例公司, L=TAIPEI, S=TAIWAN, C=TW", "csr-not-english")]
    [InlineData("CN=www.example.com.tw, O=EXAMPLE, OU=資訊室, L=TAIPEI, S=TAIWAN, C=TW", "csr-not-english")]
    [InlineData("CN=www.example.com.tw, L=TAIPEI, S=TAIWAN, C=TW", "csr-subject-missing")]
    [InlineData("CN=www.example.com.tw, O=EXAMPLE, L=TAIPEI, S=TAIWAN", "csr-subject-missing")]
    [InlineData("CN=other.example.com.tw, O=EXAMPLE, L=TAIPEI, S=TAIWAN, C=TW", "application-name-mismatch")]
    public void A_subject_that_the_form_does_not_take(string subject, string code) => Refused(code, Form(Requesting.Csr(subject)));

    [Fact]
    public void Text_that_is_no_request()
    {
        Refused("csr-malformed", Form("-----BEGIN NEW CERTIFICATE REQUEST-----\nAAAA\n-----END NEW CERTIFICATE REQUEST-----"));
        Refused("csr-malformed", Form("hello"));
    }

    [Fact]
    public void A_request_whose_signature_is_not_its_own()
    {
        var der = Convert.FromBase64String(Good[PemEncoding.Find(Good).Base64Data]);
        der[^1] ^= 1;
        Refused("csr-signature-invalid", Form(PemEncoding.WriteString("CERTIFICATE REQUEST", der)));
    }

    [Fact]
    public void Keys_that_are_short_or_of_another_kind()
    {
        using var small = RSA.Create(1024);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=www.example.com.tw, O=E, L=T, S=T, C=TW", curve, HashAlgorithmName.SHA256);
        Refused("csr-key-weak", Form(Requesting.Csr(key: small)));
        Refused("csr-key-not-rsa", Form(request.CreateSigningRequestPem()));
    }

    [Fact]
    public void Gaps_and_nonsense_in_the_form()
    {
        Refused("form-number-missing", Form() with { FormNumber = " " });
        Refused("form-number-invalid", Form() with { FormNumber = new string('1', 41) });
        Refused("form-number-invalid", Form() with { FormNumber = "A\u0007" });
        Refused("product-unknown", Form() with { Product = "dv" });
        Refused("tiers-invalid", Form() with { Tiers = 2 });
        Refused("application-names-missing", Form() with { Names = [] });
        Refused("application-name-invalid", Form() with { Names = [Requesting.Host, "bad_name.example.com.tw"] });
        Refused("validation-unknown", Form() with { Validation = "fax" });
    }

    [Fact]
    public void A_wildcard_for_extended_validation_or_by_file()
    {
        var form = Form(Requesting.Csr($"CN={Wildcard}, O=EXAMPLE, L=TAIPEI, S=TAIWAN, C=TW")) with { Names = [Wildcard] };
        Refused("ev-wildcard", form with { Product = "ev" });
        Refused("file-validation-wildcard", form with { Validation = "file" });
    }

    [Theory]
    [InlineData("admin@example.com.tw", null)]
    [InlineData("Postmaster@www.example.com.tw", null)]
    [InlineData("owner@example.com.tw", "validation-mailbox-invalid")]
    [InlineData("admin@com.tw", "validation-mailbox-invalid")]
    [InlineData("admin@tw", "validation-mailbox-invalid")]
    [InlineData("admin@example.org", "validation-mailbox-invalid")]
    [InlineData("admin", "validation-mailbox-invalid")]
    [InlineData("admin@example.com.tw\nBcc: x@example.org", "validation-mailbox-invalid")]
    public void Mailboxes_other_than_the_five_of_the_domain(string mailbox, string? code) => RefusedOrNot(code, Form() with { ValidationDetail = mailbox });

    [Theory]
    [InlineData("staff@example.org", null)]
    [InlineData("no address", "mail-address-invalid")]
    [InlineData("a@b.tw\r\nBcc: x@example.org", "mail-address-invalid")]
    public void Addresses_that_cannot_get_the_file(string address, string? code) => RefusedOrNot(code, Form() with { Validation = "file", ValidationDetail = address });

    [Theory]
    [InlineData("any", null)]
    [InlineData("morning", null)]
    [InlineData("night", "phone-slot-invalid")]
    public void Hours_at_which_nobody_calls(string slot, string? code) => RefusedOrNot(code, Form() with { Validation = "phone", ValidationDetail = slot });

    [Fact]
    public void Ways_of_validation_whose_day_has_come()
    {
        world.Clock.Now = new DateTimeOffset(2027, 3, 15, 0, 0, 0, TimeSpan.Zero);
        Refused("validation-retired", Form() with { Validation = "phone", ValidationDetail = "any" });
        world.Clock.Now = new DateTimeOffset(2028, 3, 15, 0, 0, 0, TimeSpan.Zero);
        Refused("validation-retired", Form());
    }

    [Fact]
    public void A_short_pass_phrase() => Assert.Equal("pass-phrase-too-short", Requesting.RefusalOf(() => world.Authority.Submit(Form(), "1234567")));

    [Fact]
    public void A_key_that_another_order_used()
    {
        world.Authority.Submit(Form(), Requesting.PassPhrase);
        Refused("key-already-used", Form() with { CaseId = "case-2" });
    }

    [Fact]
    public void What_was_refused_leaves_no_order()
    {
        Refused("tiers-invalid", Form() with { Tiers = 9 });
        Assert.Null(world.Authority.Find("case-1"));
        Assert.Empty(world.Authority.Mailbox());
    }

    private static Submission Form(string? csr = null) => Requesting.Form(csr ?? Good);

    private void Refused(string code, Submission form) => Assert.Equal(code, Requesting.RefusalOf(() => world.Authority.Submit(form, Requesting.PassPhrase)));

    private void RefusedOrNot(string? code, Submission form) =>
        Assert.Equal(code, (Record.Exception(() => world.Authority.Submit(form, Requesting.PassPhrase)) as Refusal)?.Problem.Code);

    public void Dispose() => world.Dispose();
}
