using System.Formats.Asn1;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>Extensions of a revocation list, or of one entry of it (RFC 5280 sections 5.2 and 5.3).</summary>
internal static class ListExtensions
{
    /// <param name="list">Extensions.</param>
    /// <param name="take">Is given object identifier and value; false where it does not know the extension.</param>
    /// <exception cref="Refusal"><c>unsupported</c>: a critical one that nobody here knows; the whole list is of no use then.</exception>
    public static void Read(AsnReader list, Func<string, AsnReader, bool> take)
    {
        while (list.HasData)
        {
            var extension = list.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            if (!take(oid, new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER)) && critical)
                throw new Refusal("unsupported", ("what", "crl"), ("reason", oid));
        }
    }
}
