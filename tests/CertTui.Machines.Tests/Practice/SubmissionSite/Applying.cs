using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.SubmissionSite;

/// <summary>An applicant with the letter in hand.</summary>
internal static class Applying
{
    public const string Host = "www.example.com.hk";

    public static Application Form(string type = "standard", params string[] names) =>
        new("case-hk", type, names.Length > 0 ? names : [Host], "Example Trading Limited", "範例貿易有限公司", IsGovernment: false);

    public static string Csr(string name = Host, string country = "HK", RSA? key = null) => Requesting.Csr($"CN={name}, O=X, L=Hong Kong, S=Hong Kong, C={country}", key);

    /// <summary>The reference number and the PIN of the last envelope, as any reader finds them.</summary>
    public static (string Reference, string Pin) Envelope(this TestWorld world) =>
        Read(world.Open.Mailbox.Last(mail => mail.Id.EndsWith("-2-pin-envelope")));

    public static (string Reference, string Pin) Read(Mail letter) =>
        (Regex.Match(letter.Body, @"(?<!\d)\d{9}(?!\d)").Value, Regex.Match(letter.Body, @"(?<!\d)(\d{4} ){3}\d{4}(?!\d)").Value);

    /// <summary>Up to the confirmation (C.3). Returns the reference number.</summary>
    public static string Confirmed(this TestWorld world, Application? form = null, bool chinese = false)
    {
        form ??= Form();
        world.Site.Invite(form);
        var (reference, pin) = world.Envelope();
        world.Site.Enter(form.Names[0], reference, pin);
        world.Site.Confirm(reference, chinese);
        return reference;
    }

    /// <summary>Up to the validation, which is done by DNS.</summary>
    public static string Validated(this TestWorld world, Application? form = null, bool chinese = false)
    {
        form ??= Form();
        var reference = world.Confirmed(form, chinese);
        var value = world.Site.StartValidation(reference, "dns", null).Value;
        foreach (var name in form.Names)
            world.Machine.Zone!.PutTxt(name.Replace("*.", ""), value, 3600);
        world.Site.CheckValidation(reference, null);
        return reference;
    }

    public static Problem ProblemOf(Action work) => Assert.Throws<Refusal>(work).Problem;
}
