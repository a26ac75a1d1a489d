using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Backups;

/// <summary>Opens PKCS#12 files (RFC 7292) of all makers, old ciphers and new, the same way on every platform.</summary>
public static class Pkcs12Reader
{
    public const int MaxCertificates = 1_000;

    /// <summary>Bytes of one file.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    /// <returns><c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c> or <c>too-large</c> where there is no content.</returns>
    public static Pkcs12Reading Read(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password) =>
        Read(file, password, new IterationBudget(), UsualPatience);

    /// <param name="file">The file.</param>
    /// <param name="password">Not kept.</param>
    /// <param name="iterations">Rounds of key derivation that the file may ask for, all parts together.</param>
    /// <param name="patience">How long a large file is waited for.</param>
    public static Pkcs12Reading Read(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password, long iterations, TimeSpan patience) =>
        Read(file, password, new IterationBudget(iterations, iterations), patience);

    private static Pkcs12Reading Read(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password, IterationBudget budget, TimeSpan patience)
    {
        if (file.Length > MaxBytes)
            return TooLarge(file.Length);
        return GuardedOpening.Run(file.Length, password, patience, secret => Open(file, secret, budget)) ?? TooLarge(file.Length);
    }

    private static Pkcs12Reading TooLarge(int length) =>
        new(null, Problem.Error("too-large", ("what", "pfx"), ("found", $"{length}"), ("maximum", $"{MaxBytes}")));

    private static Pkcs12Reading Open(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password, IterationBudget budget)
    {
        var opening = new Pkcs12Opening(budget);
        try
        {
            return new Pkcs12Reading(opening.Open(file, password), null);
        }
        catch (Refusal refusal)
        {
            opening.Clear();
            return new Pkcs12Reading(null, refusal.Problem);
        }
        catch (Exception exception) when (exception
            is CryptographicException or AsnContentException or ArgumentException or OverflowException or InvalidOperationException)
        {
            opening.Clear();
            return new Pkcs12Reading(null, Problem.Error("malformed", ("what", "pfx"), ("reason", exception.Message)));
        }
    }
}
