using System.Net.Security;

namespace CertTui.Engine.Endpoints.Offers;

/// <summary>Cipher suites by what they are good for, told by their IANA names.</summary>
public static class CipherSuites
{
    // They need a shared key, a password or another infrastructure than certificates.
    private static readonly string[] OtherWorlds = ["PSK", "KRB5", "SRP", "ECCPWD", "GOST", "TLS_SHA"];

    private static readonly TlsCipherSuite[] BeforeTls13 =
        [.. Enum.GetValues<TlsCipherSuite>().Where(suite => IsOfCertificates(suite) && !IsOfTls13(suite) && Encryption(suite) is not "ARIA" and not "SEED" and not "IDEA")];

    /// <summary>Of TLS 1.3: all of them are good.</summary>
    public static IReadOnlyList<TlsCipherSuite> Tls13 { get; } = [.. Enum.GetValues<TlsCipherSuite>().Where(IsOfTls13)];

    /// <summary>Strong ones whose past sessions stay secret when the key is stolen; the cheapest first.</summary>
    public static IReadOnlyList<TlsCipherSuite> ForwardSecret { get; } =
    [
        .. BeforeTls13.Where(suite => WeaknessOf(suite) is null && IsForwardSecret(suite))
            .OrderBy(suite => !Name(suite).StartsWith("TLS_ECDHE_", StringComparison.Ordinal)).ThenBy(suite => !IsAuthenticated(suite)),
    ];

    /// <summary>Those without a certificate are left out: servers for mail prefer them.</summary>
    public static IReadOnlyList<TlsCipherSuite> WithCertificate { get; } =
    [
        .. ForwardSecret,
        .. BeforeTls13.Where(suite => WeaknessOf(suite) is null && !IsForwardSecret(suite)).OrderBy(suite => !IsAuthenticated(suite)),
        .. Weak(WeakClass.TripleDes), .. Weak(WeakClass.Rc4), .. Weak(WeakClass.Des), .. Weak(WeakClass.Export), .. Weak(WeakClass.Null),
    ];

    public static IReadOnlyList<TlsCipherSuite> AllWeak { get; } = [.. Enum.GetValues<WeakClass>().SelectMany(Weak)];

    public static bool IsForwardSecret(TlsCipherSuite suite) =>
        IsOfTls13(suite)
        || Name(suite).StartsWith("TLS_ECDHE_", StringComparison.Ordinal)
        || Name(suite).StartsWith("TLS_DHE_", StringComparison.Ordinal);

    /// <summary>The worst that is to be said of it; null where it is good enough.</summary>
    public static WeakClass? WeaknessOf(TlsCipherSuite suite) => Name(suite) switch
    {
        var name when name.Contains("_WITH_NULL_") => WeakClass.Null,
        var name when name.Contains("_anon_") => WeakClass.Anonymous,
        var name when name.Contains("_EXPORT_") => WeakClass.Export,
        var name when name.Contains("_WITH_DES_") || name.Contains("_RC2_") => WeakClass.Des,
        var name when name.Contains("_WITH_RC4_") => WeakClass.Rc4,
        var name when name.Contains("_WITH_3DES_") => WeakClass.TripleDes,
        _ => null,
    };

    private static IEnumerable<TlsCipherSuite> Weak(WeakClass weakness) => BeforeTls13.Where(suite => WeaknessOf(suite) == weakness);

    private static bool IsOfTls13(TlsCipherSuite suite) => (int)suite >> 8 == 0x13;

    private static bool IsOfCertificates(TlsCipherSuite suite) => !OtherWorlds.Any(word => Name(suite).Contains(word));

    private static bool IsAuthenticated(TlsCipherSuite suite) =>
        Name(suite) is var name && (name.Contains("_GCM_") || name.Contains("_CCM") || name.Contains("_POLY1305_"));

    // The word after WITH.
    private static string Encryption(TlsCipherSuite suite) => Name(suite).Split("_WITH_") is [_, var rest] ? rest.Split('_')[0] : "";

    private static string Name(TlsCipherSuite suite) => suite.ToString();
}
