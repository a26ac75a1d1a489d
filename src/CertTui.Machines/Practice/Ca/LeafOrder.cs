using System.Security.Cryptography.X509Certificates;

namespace CertTui.Machines.Practice.Ca;

/// <summary>What goes into a server certificate.</summary>
/// <param name="Issuer">The file name of the issuer's certificate.</param>
/// <param name="Key">The public key of the request.</param>
/// <param name="Subject">Its attributes but the common name, by OID.</param>
/// <param name="Names">The names of the application, not of the request; the first is the common name.</param>
/// <param name="IsExtendedValidation">Which policy the certificate states.</param>
/// <param name="Days">How many whole days it is valid, the first one included.</param>
internal sealed record LeafOrder(
    string Issuer,
    PublicKey Key,
    IReadOnlyDictionary<string, string> Subject,
    IReadOnlyList<string> Names,
    bool IsExtendedValidation,
    int Days = LeafOrder.DaysInTaiwan)
{
    public const int DaysInTaiwan = 198;
    public const int DaysInHongKong = 199;
}
