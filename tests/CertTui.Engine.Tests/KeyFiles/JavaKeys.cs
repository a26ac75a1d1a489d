using CertTui.Engine.KeyFiles;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.KeyFiles;

public sealed class JavaKeys
{
    private static readonly byte[] Key = TestKeys.Make().ExportPkcs8PrivateKey();

    [Theory]
    [InlineData("changeit")]
    [InlineData("")]
    [InlineData("密碼 🔑")]
    public void What_was_protected_opens_with_the_same_password_only(string password)
    {
        var stored = JavaKeyProtection.Protect(Key, password);

        Assert.Equal(Key, JavaKeyProtection.Open(stored, password));
        Assert.Equal("wrong-password", Assert.Throws<Refusal>(() => JavaKeyProtection.Open(stored, password + "x")).Problem.Code);
    }

    [Fact]
    public void Damage_ends_in_a_refusal() =>
        Prop.ForAll(Mutations.Of(JavaKeyProtection.Protect(Key, "changeit")).ToArbitrary(), bytes =>
        {
            try
            {
                Assert.Equal(Key, JavaKeyProtection.Open(bytes, "changeit"));
            }
            catch (Refusal refusal)
            {
                Assert.Contains(refusal.Problem.Code, new[] { "wrong-password", "malformed", "unsupported" });
            }
        }).QuickCheckThrowOnFailure();
}
