using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.ServerCertificates;

public sealed class ProvingAKey : IDisposable
{
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Theory]
    [InlineData(KeyChoice.Rsa2048)]
    [InlineData(KeyChoice.P256)]
    [InlineData(KeyChoice.P384)]
    public void A_key_proves_itself_by_signing(KeyChoice choice)
    {
        var request = TestRequests.Make(_memory, "order", choice);
        var certificate = TestCa.Root("Root").Issue(request.Csr, Some.Host);

        Assert.Null(KeyProof.Find(_memory.Machine, new StoredCertificate(certificate, KeyId: request.KeyId)));
    }

    [Fact]
    public void A_flag_alone_proves_nothing()
    {
        var certificate = TestCa.Root("Root").Leaf(Some.Host).Certificate;
        _memory.Keys.Create("other", KeyChoice.P256, exportable: true);
        _memory.Keys.Create("rsa", KeyChoice.Rsa2048, exportable: true);

        Assert.Equal("key-not-found", Code(new StoredCertificate(certificate)));
        Assert.Equal("key-not-found", Code(new StoredCertificate(certificate, KeyId: "gone")));
        Assert.Equal("key-mismatch", Code(new StoredCertificate(certificate, KeyId: "other")));
        Assert.Equal("key-mismatch", Code(new StoredCertificate(certificate, KeyId: "rsa")));
    }

    [Fact]
    public void A_certificate_that_is_not_installed_is_not_found() =>
        Assert.Equal("certificate-not-found", Assert.Throws<Refusal>(() => KeyProof.Check(_memory.Machine, "00")).Problem.Code);

    private string Code(StoredCertificate stored) => Assert.Throws<Refusal>(() => KeyProof.Check(_memory.Machine, stored)).Problem.Code;
}
