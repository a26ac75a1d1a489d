using System.Security.Cryptography;

namespace CertTui.Machines.Practice.Portal;

/// <summary>Pass phrases and PINs are kept only as a salted derived value (RFC 8018, PBKDF2).</summary>
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

    public static bool Matches(ReadOnlySpan<char> passPhrase, string salt, string hash)
    {
        var derived = Rfc2898DeriveBytes.Pbkdf2(passPhrase, Convert.FromHexString(salt), Rounds, HashAlgorithmName.SHA256, Length);
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromHexString(hash));
    }
}
