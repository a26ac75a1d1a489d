using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Guides.Commands;

/// <summary>Key and request by <c>openssl req</c>: the same subject, names and key as the program makes.</summary>
internal static class ShellRequest
{
    public static IReadOnlyList<string> Lines(RequestOrder order, string key) =>
    [
        "umask 077",
        $"openssl req -new -utf8 -sha256 -newkey {KeyKind(order.Key)} -nodes -keyout {key} -out {Shell.Word(order.CsrPath)} "
            + $"-subj {Shell.Word(Subject(order.Subject))} -addext {Shell.Word("subjectAltName=" + string.Join(',', order.Names.Select(name => "DNS:" + name)))}",
        $"openssl req -in {Shell.Word(order.CsrPath)} -noout -verify -text",
    ];

    // In the order in which the program writes them: the country first (X.500).
    private static string Subject(Subject subject)
    {
        (string Attribute, string? Value)[] parts =
        [
            ("C", subject.Country), ("ST", subject.State), ("L", subject.Locality),
            ("O", subject.Organization), ("OU", subject.OrganizationalUnit), ("CN", subject.CommonName),
        ];
        return string.Concat(parts.Where(part => part.Value is { Length: > 0 }).Select(part => $"/{part.Attribute}={Escaped(part.Value!)}"));
    }

    // A slash ends a value, a plus makes one name of two.
    private static string Escaped(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("/", @"\/", StringComparison.Ordinal).Replace("+", @"\+", StringComparison.Ordinal);

    private static string KeyKind(KeyChoice key) => key switch
    {
        KeyChoice.P256 => "ec -pkeyopt ec_paramgen_curve:prime256v1",
        KeyChoice.P384 => "ec -pkeyopt ec_paramgen_curve:secp384r1",
        _ => $"rsa:{RequestFile.Bits(key)}",
    };
}
