using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Certificates;

public sealed class Signing
{
    [Fact]
    public void A_chain_of_the_test_authority_holds_link_by_link()
    {
        var root = TestCa.Root("Test Root", keyId: false);
        var cyber = TestCa.Root("Test CYBER Root");
        var cross = root.Cross(cyber);
        var sub = cyber.Sub("Test SSL CA");
        var leaf = sub.Leaf(Some.Host).Certificate;

        Assert.True(leaf.IsSignedBy(sub.Certificate));
        Assert.True(sub.Certificate.IsSignedBy(cyber.Certificate));
        Assert.True(sub.Certificate.IsSignedBy(cross));
        Assert.True(cross.IsSignedBy(root.Certificate));
        Assert.True(root.Certificate.IsSelfSigned);
        Assert.Null(root.Certificate.SubjectKeyId);
    }

    [Fact]
    public void The_same_name_with_another_key_signed_nothing()
    {
        var leaf = TestCa.Root("Twin").Leaf(Some.Host).Certificate;

        Assert.False(leaf.IsSignedBy(TestCa.Root("Twin").Certificate));
    }

    [Theory]
    [InlineData(KeyChoice.Rsa2048, "RSA 2048")]
    [InlineData(KeyChoice.P256, "EC P-256")]
    [InlineData(KeyChoice.P384, "EC P-384")]
    public void A_key_is_described_by_kind_and_size(KeyChoice choice, string description)
    {
        Assert.Equal(description, TestCa.Root("Any", choice).Certificate.KeyDescription);
    }

    [Fact]
    public void A_self_issued_certificate_with_a_foreign_signature_is_not_self_signed()
    {
        var old = TestCa.Root("Rolled Over");
        var rolled = old.Cross(TestCa.Root("Rolled Over"));

        Assert.True(rolled.IsSelfIssued);
        Assert.False(rolled.IsSelfSigned);
    }
}
