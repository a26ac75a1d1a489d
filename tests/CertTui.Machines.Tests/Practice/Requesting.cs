using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice;

/// <summary>Requests and applications as a person hands them in.</summary>
internal static class Requesting
{
    public const string Host = "www.example.com.tw";
    public const string PassPhrase = "correct horse";

    private static readonly Lazy<byte[]> UsualKey = new(() => RSA.Create(2048).ExportPkcs8PrivateKey());

    public static string Csr(string subject = $"CN={Host}, O=EXAMPLE TRADING, L=TAIPEI, S=TAIWAN, C=TW", RSA? key = null)
    {
        using var own = RSA.Create();
        own.ImportPkcs8PrivateKey(UsualKey.Value, out _);
        return new CertificateRequest(subject, key ?? own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
    }

    /// <summary>A PEM or DER file as a certificate.</summary>
    public static Certificate Open(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        return Certificate.Open(PemEncoding.TryFind(text, out var fields) ? Convert.FromBase64String(text[fields.Base64Data]) : file);
    }

    public static Submission Form(string? csr = null) =>
        new("case-1", "ov", csr ?? Csr(), [Host], "A-2026-1120", "email", "admin@example.com.tw", 4);

    public static string RefusalOf(Action work) => Assert.Throws<Refusal>(work).Problem.Code;

    /// <summary>Walks an order through to the certificate, and returns the zip of the mail.</summary>
    public static byte[] Order(this TestWorld world, Submission form)
    {
        var order = world.Authority.Submit(form, PassPhrase);
        world.Authority.Validate(order.OrderId, Token(world, order.OrderId));
        world.Authority.IssueWaiting();
        return world.Authority.Mailbox().Single(mail => mail.Id == order.OrderId + "-2-issued").Attachments.Single().Content;
    }

    public static string? Token(TestWorld world, string orderId) =>
        world.Authority.Mailbox().FirstOrDefault(mail => mail.Id == orderId + "-1-email")?.Body.Trim().Split('/')[^1];
}
