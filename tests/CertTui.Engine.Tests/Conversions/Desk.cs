using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Conversions;

namespace CertTui.Engine.Tests.Conversions;

/// <summary>Files in memory, among them the pieces of a four-tier chain, and conversions of them.</summary>
internal sealed class Desk
{
    public const string Password = "a long password 2026";

    public Desk()
    {
        Put("leaf.cer", Chain.Leaf.Certificate.Der);
        Put("leaf.key", Encoding.ASCII.GetBytes(Chain.Leaf.Key.ExportPkcs8PrivateKeyPem()));
        // As CAs deliver them: in no order.
        Put("more.pem", Pem(Chain.Older.Certificate, Chain.Cross, Chain.Authority.Certificate));
    }

    public TestChain Chain { get; } = new();

    public MemoryFiles Files { get; } = new();

    /// <summary>From the server certificate to the root.</summary>
    public IReadOnlyList<Certificate> InOrder =>
        [Chain.Leaf.Certificate, Chain.Authority.Certificate, Chain.Cross, Chain.Older.Certificate];

    public static byte[] Pem(params IEnumerable<Certificate> certificates) =>
        Encoding.ASCII.GetBytes(string.Concat(certificates.Select(certificate => certificate.ToX509().ExportCertificatePem() + "\n")));

    public void Put(string path, byte[] content) => Files.WriteNew(path, content, ownerOnly: false);

    public byte[] Convert(ConversionOrder order, string? password, params string[] inputs) => Convert(order, password, null, inputs);

    public byte[] Convert(ConversionOrder order, string? password, string? openedWith, string[] inputs)
    {
        Apply(order, password, openedWith, inputs);
        return Files.Read(order.Path);
    }

    public (ConversionPlan Plan, ConversionReceipt Receipt) Apply(ConversionOrder order, string? password, string? openedWith, string[] inputs)
    {
        using var material = Read(openedWith, inputs);
        var conversion = new Conversion(Files, null);
        var plan = conversion.Draft(material, order);
        return (plan, conversion.Apply(material, plan, password?.ToCharArray()));
    }

    public Material Read(string? password, params string[] inputs) =>
        Material.Read([.. inputs.Select(path => (path, Files.Read(path)))], Some.Now, password?.ToCharArray());

    /// <summary>The code of the refusal, with proof that nothing was changed by it.</summary>
    public string Refused(ConversionOrder order, string? password, params string[] inputs)
    {
        var before = Files.Snapshot();
        var refusal = Assert.Throws<Refusal>(() => Convert(order, password, inputs));
        Assert.Equal(before, Files.Snapshot());
        return refusal.Problem.Code;
    }
}
