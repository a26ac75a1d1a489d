using CertTui.Engine.Certificates;

namespace CertTui.Engine.Inspection.KeyStores;

/// <summary>Reads what follows the magic number: version, count, entries.</summary>
internal sealed class KeyStoreReader(byte[] bytes, List<KeyStoreEntry> entries)
{
    private const uint PrivateKeyTag = 1;
    private const uint TrustedCertificateTag = 2;
    private const uint SecretKeyTag = 3;

    private readonly JavaBytes _bytes = new(bytes);
    private bool _namesCertificateType;
    private int _certificates;

    /// <exception cref="Refusal"><c>malformed</c>, <c>unsupported</c>, <c>too-large</c></exception>
    public void ReadAll()
    {
        var version = _bytes.UInt32();
        if (version is not (1 or 2))
            throw Unsupported($"version {version}");
        _namesCertificateType = version == 2;
        var count = _bytes.UInt32();
        for (var i = 0u; i < count; i++)
            entries.Add(ReadEntry());
    }

    private KeyStoreEntry ReadEntry()
    {
        var tag = _bytes.UInt32();
        var alias = _bytes.Text();
        var created = Date(_bytes.Int64());
        // A secret key is a serialised Java object, whose length only Java can tell.
        if (tag == SecretKeyTag)
            throw Unsupported("secret-key");
        if (tag is not (PrivateKeyTag or TrustedCertificateTag))
            throw JavaBytes.Malformed();
        if (tag == TrustedCertificateTag)
            return Entry(alias, KeyStoreEntryKind.TrustedCertificate, [ReadCertificate()], created);
        var key = _bytes.Take(_bytes.UInt32()).ToArray();
        return Entry(alias, KeyStoreEntryKind.PrivateKey, ReadChain(_bytes.UInt32()), created) with { ProtectedKey = key };
    }

    private List<Certificate?> ReadChain(uint count)
    {
        var chain = new List<Certificate?>();
        for (var i = 0u; i < count; i++)
            chain.Add(ReadCertificate());
        return chain;
    }

    private Certificate? ReadCertificate()
    {
        if (++_certificates > InspectionLimits.Items)
            throw new Refusal("too-large", ("what", "jks"), ("found", $"{_certificates}"), ("maximum", $"{InspectionLimits.Items}"));
        if (_namesCertificateType)
            _bytes.Text();
        return Certificate.TryOpen(_bytes.Take(_bytes.UInt32()));
    }

    private static KeyStoreEntry Entry(string alias, KeyStoreEntryKind kind, List<Certificate?> chain, DateTimeOffset created) =>
        new(alias, kind, [.. chain.OfType<Certificate>()], chain.Count(certificate => certificate is null), created);

    // Milliseconds since 1970; a damaged date is no reason to keep the certificates back.
    private static DateTimeOffset Date(long milliseconds) =>
        milliseconds is >= 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : DateTimeOffset.UnixEpoch;

    private static Refusal Unsupported(string reason) => new("unsupported", ("what", "jks"), ("reason", reason));
}
