using System.Formats.Asn1;

namespace CertTui.Engine.Backups;

/// <summary>Adds up the work that a PKCS#12 file asks for, before any of it is done: a file may claim 2^31 iterations.</summary>
/// <param name="single">The most that one derivation may take.</param>
/// <param name="total">The most that the whole file may take.</param>
internal sealed class IterationBudget(long single = IterationBudget.Single, long total = IterationBudget.Total)
{
    public const int Single = 2_000_000;
    public const int Total = 6_000_000;

    private const string Pbes2 = "1.2.840.113549.1.5.13";
    private long _spent;

    /// <summary>The MAC of a PFX (RFC 7292 section 4).</summary>
    public void TakeMac(ReadOnlyMemory<byte> pfx)
    {
        var file = new AsnReader(pfx, AsnEncodingRules.BER).ReadSequence();
        file.ReadInteger();
        file.ReadEncodedValue();
        if (!file.HasData)
            return;
        var mac = file.ReadSequence();
        var algorithm = mac.ReadSequence().ReadSequence().ReadObjectIdentifier();
        // PBMAC1 (RFC 9579).
        if (algorithm == "1.2.840.113549.1.5.14")
            throw new Refusal("unsupported", ("what", "pfx"), ("reason", "PBMAC1"));
        mac.ReadOctetString();
        if (mac.HasData)
            Take(mac);
    }

    /// <summary>Every encrypted part of an authenticated safe (RFC 7292 section 4.1).</summary>
    public void TakeSafes(ReadOnlyMemory<byte> authenticatedSafe)
    {
        var safes = new AsnReader(authenticatedSafe, AsnEncodingRules.BER).ReadSequence();
        while (safes.HasData)
        {
            var safe = safes.ReadSequence();
            if (safe.ReadObjectIdentifier() != "1.2.840.113549.1.7.6")
                continue;
            var data = safe.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            data.ReadInteger();
            var content = data.ReadSequence();
            content.ReadObjectIdentifier();
            TakeAlgorithm(content.ReadSequence());
        }
    }

    /// <summary>An EncryptedPrivateKeyInfo (RFC 5208 section 6).</summary>
    public void TakeKey(ReadOnlyMemory<byte> encryptedKey) =>
        TakeAlgorithm(new AsnReader(encryptedKey, AsnEncodingRules.BER).ReadSequence().ReadSequence());

    private void TakeAlgorithm(AsnReader algorithm)
    {
        var oid = algorithm.ReadObjectIdentifier();
        var parameters = algorithm.ReadSequence();
        if (oid == Pbes2)
        {
            var derivation = parameters.ReadSequence();
            derivation.ReadObjectIdentifier();
            parameters = derivation.ReadSequence();
        }
        parameters.ReadOctetString();
        Take(parameters);
    }

    private void Take(AsnReader reader)
    {
        var count = reader.ReadInteger();
        if (count > single || (_spent += (long)count) > total)
            throw new Refusal("too-large", ("what", "pfx"), ("found", $"{count}"), ("maximum", $"{single}"));
    }
}
