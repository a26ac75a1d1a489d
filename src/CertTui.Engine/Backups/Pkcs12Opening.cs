using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Backups;

/// <summary>One opening of a PKCS#12 file, in the order of RFC 7292 section 5.2: MAC first, then safes, then bags.</summary>
internal sealed class Pkcs12Opening(IterationBudget budget)
{
    private readonly List<Pkcs12Key> _keys = [];
    private readonly List<Pkcs12Certificate> _certificates = [];

    public Pkcs12Content Open(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password)
    {
        budget.TakeMac(file);
        var info = Pkcs12Info.Decode(file, out _);
        var isAuthentic = info.IntegrityMode == Pkcs12IntegrityMode.Password;
        if (isAuthentic && !info.VerifyMac(password))
        {
            // No password and the empty one are two different things (RFC 7292 appendix B.1), and makers use either.
            if (!password.IsEmpty || !info.VerifyMac((string?)null))
                throw new Refusal("wrong-password", ("what", "pfx"));
            password = default;
        }
        if (info.IntegrityMode == Pkcs12IntegrityMode.PublicKey)
            throw Unsupported("public key integrity");
        budget.TakeSafes(AuthenticatedSafe(file));
        foreach (var safe in info.AuthenticatedSafe)
            TakeSafe(safe, password, isAuthentic);
        return new Pkcs12Content(_keys, _certificates);
    }

    public void Clear() => new Pkcs12Content(_keys, _certificates).Dispose();

    private void TakeSafe(Pkcs12SafeContents safe, ReadOnlySpan<char> password, bool isAuthentic)
    {
        if (safe.ConfidentialityMode == Pkcs12ConfidentialityMode.PublicKey)
            throw Unsupported("public key encryption");
        if (safe.ConfidentialityMode == Pkcs12ConfidentialityMode.Password)
            Decrypt(safe, password, isAuthentic);
        foreach (var bag in safe.GetBags())
            TakeBag(bag, password, isAuthentic);
    }

    private static void Decrypt(Pkcs12SafeContents safe, ReadOnlySpan<char> password, bool isAuthentic)
    {
        try
        {
            safe.Decrypt(password);
        }
        catch (CryptographicException) when (!isAuthentic)
        {
            // Without a MAC nothing else tells a wrong password.
            throw new Refusal("wrong-password", ("what", "pfx"));
        }
    }

    private void TakeBag(Pkcs12SafeBag bag, ReadOnlySpan<char> password, bool isAuthentic)
    {
        switch (bag)
        {
            case Pkcs12CertBag { IsX509Certificate: true } certificate:
                TakeCertificate(certificate);
                break;
            case Pkcs12KeyBag key:
                TakeKey(key.Pkcs8PrivateKey.ToArray());
                break;
            case Pkcs12ShroudedKeyBag key:
                TakeKey(Decrypt(key, password, isAuthentic));
                break;
            case Pkcs12SafeContentsBag nested when nested.SafeContents is { } contents:
                TakeSafe(contents, password, isAuthentic);
                break;
        }
    }

    private void TakeCertificate(Pkcs12CertBag bag)
    {
        var maximum = Pkcs12Reader.MaxCertificates;
        if (_certificates.Count == maximum)
            throw new Refusal("too-large", ("what", "pfx"), ("found", $"{maximum + 1}"), ("maximum", $"{maximum}"));
        var der = new AsnReader(bag.EncodedCertificate, AsnEncodingRules.BER).ReadOctetString();
        _certificates.Add(new Pkcs12Certificate(Certificate.Open(der), Pkcs12Attributes.ReadFriendlyName(bag)));
    }

    private byte[] Decrypt(Pkcs12ShroudedKeyBag bag, ReadOnlySpan<char> password, bool isAuthentic)
    {
        budget.TakeKey(bag.EncryptedPkcs8PrivateKey);
        try
        {
            return Pkcs8PrivateKeyInfo.DecryptAndDecode(password, bag.EncryptedPkcs8PrivateKey, out _).Encode();
        }
        catch (CryptographicException) when (!isAuthentic)
        {
            throw new Refusal("wrong-password", ("what", "pfx"));
        }
    }

    private void TakeKey(byte[] pkcs8)
    {
        using var key = PrivateKeyInfo.Open(pkcs8);
        if (key is null)
            throw Unsupported("key algorithm");
        var spki = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        _keys.Add(new Pkcs12Key(pkcs8, spki, key is RSA ? "rsa" : "ec"));
    }

    private static ReadOnlyMemory<byte> AuthenticatedSafe(ReadOnlyMemory<byte> file)
    {
        var pfx = new AsnReader(file, AsnEncodingRules.BER).ReadSequence();
        pfx.ReadInteger();
        var content = pfx.ReadSequence();
        content.ReadObjectIdentifier();
        return content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString();
    }

    private static Refusal Unsupported(string reason) => new("unsupported", ("what", "pfx"), ("reason", reason));
}
