using CertTui.Engine.Backups;

namespace CertTui.Engine.Tests.Backups;

public class ChoosingPasswordAndCipher
{
    [Theory]
    [InlineData("twelve chars", "")]
    [InlineData("elevenchars", "password-too-short")]
    [InlineData("", "password-too-short")]
    [InlineData("twelve chars\n", "password-control")]
    [InlineData("十二個字的密碼是很長的喔", "password-not-ascii")]
    public void A_password_is_long_and_has_no_line_end(string password, string codes) =>
        Assert.Equal(codes, string.Join(' ', PasswordRule.Check(password).Select(problem => problem.Code)));

    [Fact]
    public void Characters_outside_ASCII_are_allowed_with_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(PasswordRule.Check("十二個字的密碼是很長的喔")).Severity);

    [Theory]
    [InlineData(RestoreTarget.Unknown, Pkcs12Cipher.TripleDesSha1)]
    [InlineData(RestoreTarget.Server2016OrOlder, Pkcs12Cipher.TripleDesSha1)]
    [InlineData(RestoreTarget.Server2019OrNewer, Pkcs12Cipher.Aes256Sha256)]
    public void The_cipher_follows_the_machine_of_the_restore(RestoreTarget target, Pkcs12Cipher cipher) =>
        Assert.Equal(cipher, CipherAdvice.For(target));
}
