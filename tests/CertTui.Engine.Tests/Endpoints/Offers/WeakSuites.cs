using System.Net.Security;
using CertTui.Engine.Endpoints.Offers;

namespace CertTui.Engine.Tests.Endpoints.Offers;

public class WeakSuites
{
    [Theory]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_NULL_MD5, WeakClass.Null)]
    [InlineData(TlsCipherSuite.TLS_DH_anon_WITH_RC4_128_MD5, WeakClass.Anonymous)]
    [InlineData(TlsCipherSuite.TLS_RSA_EXPORT_WITH_RC4_40_MD5, WeakClass.Export)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_DES_CBC_SHA, WeakClass.Des)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_RC4_128_SHA, WeakClass.Rc4)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA, WeakClass.TripleDes)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, null)]
    [InlineData(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, null)]
    [InlineData(TlsCipherSuite.TLS_AES_128_GCM_SHA256, null)]
    public void The_worst_is_said_of_a_suite(TlsCipherSuite suite, WeakClass? weakness) => Assert.Equal(weakness, CipherSuites.WeaknessOf(suite));

    [Fact]
    public void Every_suite_that_is_asked_for_alone_is_weak() => Assert.All(CipherSuites.AllWeak, suite => Assert.NotNull(CipherSuites.WeaknessOf(suite)));

    [Fact]
    public void No_suite_without_a_certificate_is_in_the_first_question() =>
        Assert.DoesNotContain(CipherSuites.WithCertificate, suite => CipherSuites.WeaknessOf(suite) == WeakClass.Anonymous);

    [Fact]
    public void Every_suite_of_forward_secrecy_is_strong() =>
        Assert.All(CipherSuites.ForwardSecret, suite => Assert.True(CipherSuites.IsForwardSecret(suite) && CipherSuites.WeaknessOf(suite) is null));
}
