namespace CertTui.Machines.Practice.Ca;

/// <summary>A revocation list that a practice CA publishes.</summary>
/// <param name="File">Its file name under ca/published.</param>
/// <param name="Issuer">The file name of the certificate that signs it.</param>
/// <param name="Revoked">The file names of the certificates that it names.</param>
/// <param name="RevokedAt">Since when.</param>
internal sealed record RevocationList(string File, string Issuer, IReadOnlyList<string> Revoked, DateTimeOffset RevokedAt)
{
    /// <summary>The intermediate whose name another one took over.</summary>
    public static RevocationList GlobalRoot { get; } = new(
        "global-root", TaiwanShapes.GlobalRoot, [TaiwanShapes.RevokedSecureSsl], new DateTimeOffset(2023, 8, 21, 2, 0, 0, TimeSpan.Zero));

    /// <summary>The list of CA certificates ("ARL"): both intermediates of 2017.</summary>
    public static RevocationList PostRoot3 { get; } = new(
        "post-root-3", PostShapes.Root3, [PostShapes.Ssl2017, PostShapes.EvSsl2017], new DateTimeOffset(2026, 6, 12, 2, 0, 0, TimeSpan.Zero));
}
