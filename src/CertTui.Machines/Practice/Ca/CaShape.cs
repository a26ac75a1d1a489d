namespace CertTui.Machines.Practice.Ca;

/// <summary>One certificate of a practice CA as it shall be made. Shapes are those of the real CAs; names, keys and serial numbers are its own.</summary>
/// <param name="File">Its file name under ca/certificates.</param>
/// <param name="Name">Its subject.</param>
/// <param name="Issuer">The file name of the issuer's certificate.</param>
/// <param name="Key">The file name of its key under ca/keys.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, at 15:59:59 UTC (midnight in Taipei and Hong Kong).</param>
internal sealed record CaShape(string File, CaName Name, string Issuer, string Key, DateOnly From, DateOnly Until)
{
    public bool IsRoot => Issuer == File;

    /// <summary>It issues server certificates, and no CA may stand below it (pathLenConstraint 0, RFC 5280 section 4.2.1.9).</summary>
    public bool IssuesServers { get; init; }

    /// <summary>It carries an extended key usage of serverAuth, as intermediates have to since 2025.</summary>
    public bool ServersOnly { get; init; }

    public bool HasKeyId { get; init; } = true;

    public DateTimeOffset NotBefore => new(From.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero);

    public DateTimeOffset NotAfter => new(Until.ToDateTime(new TimeOnly(15, 59, 59)), TimeSpan.Zero);
}
