using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Pem;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Conversions.Writing;

/// <summary>The bytes of the new file, in each format. The caller clears them.</summary>
internal sealed class ContentWriter(IKeyTool? keyTool)
{
    // Of a file that lives for a moment in a folder of its owner.
    private const int PassagePasswordLength = 32;

    public byte[] Write(ConversionPlan plan, Pkcs12Key? key, ReadOnlySpan<char> password) => plan.Order.To switch
    {
        OutputFormat.Pem => PemText.Write(plan.Certificates, key, password),
        OutputFormat.Der => [.. plan.Certificates[0].Der],
        OutputFormat.Pkcs7 when plan.Order.Binary => CertificatesOnly.Write(plan.Certificates),
        OutputFormat.Pkcs7 => Armour.WriteBytes(Armour.Pkcs7, CertificatesOnly.Write(plan.Certificates)),
        OutputFormat.Pfx => Pkcs12Writer.Write(key!.Pkcs8, plan.Certificates, plan.Alias, plan.Order.Cipher, password),
        _ => WriteJks(plan, key!, password),
    };

    // Keytool takes keys in from a PKCS#12 file only; the oldest cipher is the one that every Java opens.
    private byte[] WriteJks(ConversionPlan plan, Pkcs12Key key, ReadOnlySpan<char> password)
    {
        var passage = RandomNumberGenerator.GetHexString(PassagePasswordLength).ToCharArray();
        var pfx = Pkcs12Writer.Write(key.Pkcs8, plan.Certificates, plan.Alias, Pkcs12Cipher.TripleDesSha1, passage);
        try
        {
            return keyTool!.ToJks(pfx, passage, plan.Alias, password);
        }
        finally
        {
            Array.Clear(passage);
            CryptographicOperations.ZeroMemory(pfx);
        }
    }
}
