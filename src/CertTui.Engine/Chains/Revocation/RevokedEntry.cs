using System.Formats.Asn1;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>One certificate on a revocation list (RFC 5280 sections 5.1.2.6 and 5.3).</summary>
/// <param name="Issuer">The key of the name of the certificate's issuer.</param>
/// <param name="Serial">Upper-case hex.</param>
/// <param name="At">revocationDate.</param>
/// <param name="IsRemoved">removeFromCRL: a delta list takes it off the list again.</param>
internal sealed record RevokedEntry(string Issuer, string Serial, DateTimeOffset At, bool IsRemoved)
{
    private const int RemoveFromCrl = 8;

    /// <param name="entries">revokedCertificates.</param>
    /// <param name="issuer">The key of the list issuer's name, which holds until an entry names another.</param>
    /// <exception cref="Refusal"><c>unsupported</c>: a critical entry extension that nobody here knows; the whole list is of no use then.</exception>
    public static IEnumerable<RevokedEntry> ReadAll(AsnReader entries, string issuer)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var read = new RevokedEntry(issuer, Convert.ToHexString(entry.ReadIntegerBytes().Span), CertificateFields.ReadTime(entry), false);
            if (entry.HasData)
                read = ReadExtensions(entry.ReadSequence(), read);
            issuer = read.Issuer;
            yield return read;
        }
    }

    private static RevokedEntry ReadExtensions(AsnReader list, RevokedEntry entry)
    {
        ListExtensions.Read(list, (oid, value) =>
        {
            switch (oid)
            {
                case "2.5.29.21": entry = entry with { IsRemoved = value.ReadEnumeratedBytes().Span is [RemoveFromCrl] }; return true;
                case "2.5.29.29": entry = entry with { Issuer = IssuerIn(value.ReadSequence()) ?? entry.Issuer }; return true;
                default: return oid is "2.5.29.23" or "2.5.29.24";
            }
        });
        return entry;
    }

    private static string? IssuerIn(AsnReader names) =>
        GeneralName.ReadAll(names).FirstOrDefault(name => name.Kind == GeneralNameKind.Directory) is { } name ? NameKey.Of(name.Content) : null;
}
