using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Guides.Commands;

/// <summary>The settings file of certreq, typed with <c>copy con</c>: the same key and request as the program makes.</summary>
public static class RequestFile
{
    public const string Name = "request.inf";

    // The key type that IIS and Exchange of every version read.
    private const string Provider = "Microsoft RSA SChannel Cryptographic Provider";

    public static IReadOnlyList<string> Lines(RequestOrder order) =>
    [
        "[NewRequest]",
        $"Subject = \"{Subject(order.Subject).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        "MachineKeySet = TRUE",
        $"Exportable = {(order.Exportable ? "TRUE" : "FALSE")}",
        .. Key(order.Key),
        "HashAlgorithm = SHA256",
        "RequestType = PKCS10",
        "[Extensions]",
        "2.5.29.17 = \"{text}\"",
        .. order.Names.Select(name => $"_continue_ = \"dns={name}&\""),
    ];

    /// <summary>RFC 4514 would have it the other way round; certreq and Exchange take it in this order.</summary>
    public static string Subject(Subject subject)
    {
        (string Attribute, string? Value)[] parts =
        [
            ("CN", subject.CommonName), ("O", subject.Organization), ("OU", subject.OrganizationalUnit),
            ("L", subject.Locality), ("S", subject.State), ("C", subject.Country),
        ];
        return string.Join(", ", parts.Where(part => part.Value is { Length: > 0 }).Select(part => $"{part.Attribute}={Quoted(part.Value!)}"));
    }

    /// <summary>In bits; of a curve that of its field.</summary>
    public static int Bits(KeyChoice key) => key switch
    {
        KeyChoice.Rsa2048 => 2048,
        KeyChoice.Rsa3072 => 3072,
        KeyChoice.Rsa4096 => 4096,
        KeyChoice.P256 => 256,
        _ => 384,
    };

    private static IReadOnlyList<string> Key(KeyChoice key) => key is KeyChoice.P256 or KeyChoice.P384
        ? ["ProviderName = \"Microsoft Software Key Storage Provider\"", $"KeyAlgorithm = ECDSA_P{Bits(key)}"]
        : [$"ProviderName = \"{Provider}\"", "ProviderType = 12", "KeySpec = 1", $"KeyLength = {Bits(key)}"];

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",+=\"\\;<>") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
