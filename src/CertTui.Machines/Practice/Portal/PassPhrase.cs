using System.Security.Cryptography;

namespace CertTui.Machines.Practice.Portal;

/// <summary>The pass phrase for revocation is kept only as a salted derived value (RFC 8018, PBKDF2).</summary>
internal static class PassPhrase
{
    private const int Rounds = 100_000;
    private const int Length = 32;

    public static (string Salt, string Hash) Derive(ReadOnlySpan<char> passPhrase)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var hash = Rfc2898DeriveBytes.Pbkdf2(passPhrase, salt, Rounds, HashAlgorithmName.SHA256, Length);
        return (Convert.ToHexString(salt), Convert.ToHexString(hash));
    }
}
