using System.Security.Authentication;
using System.Security.Cryptography;
using CertTui.Engine.Certificates;

namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>
/// The server's side of a TLS 1.2 handshake (RFC 5246 section 7.3, RFC 8422) that sends exactly the certificates that it is given,
/// doubles and strangers too. The platform's own TLS builds a chain of its own from them, and so cannot be wrong on purpose.
/// One key exchange, one cipher: for practice, not for secrets.
/// </summary>
internal sealed class Accept
{
    private const ushort EcdsaWithAes128 = 0xC02B;
    private const ushort RsaWithAes128 = 0xC02F;
    private const ushort P256 = 23;

    private readonly Records _records;
    private readonly ClientHello _hello;
    private readonly AsymmetricAlgorithm _key;
    private readonly List<byte> _transcript = [];
    private readonly byte[] _random = RandomNumberGenerator.GetBytes(32);
    private readonly ECDiffieHellman _exchange = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    private Accept(Records records, ClientHello hello, AsymmetricAlgorithm key) => (_records, _hello, _key) = (records, hello, key);

    /// <summary>Throws <see cref="AuthenticationException"/> where the two do not come together.</summary>
    public static async Task<VerbatimStream> Run(
        Stream stream, ClientHello hello, IReadOnlyList<Certificate> send, AsymmetricAlgorithm key, CancellationToken cancellation)
    {
        var records = new Records(stream);
        var accept = new Accept(records, hello, key);
        using (accept._exchange)
        {
            await accept.Offer(send, cancellation);
            await accept.Finish(cancellation);
        }
        return new VerbatimStream(records);
    }

    private ushort Suite => _key is RSA ? RsaWithAes128 : EcdsaWithAes128;

    private async Task Offer(IReadOnlyList<Certificate> send, CancellationToken cancellation)
    {
        if (!_hello.Suites.Contains(Suite))
            throw new AuthenticationException("no common cipher suite");
        _transcript.AddRange(_hello.Message);
        byte[] flight =
        [
            .. Said(2, [3, 3, .. _random, 0, .. Two(Suite), 0, .. Sized(2, Extensions())]),
            .. Said(11, Sized(3, [.. send.SelectMany(certificate => Sized(3, certificate.Der))])),
            .. Said(12, SignedShare()),
            .. Said(14, []),
        ];
        await _records.Write(Records.Handshake, flight, cancellation);
    }

    // renegotiation_info (RFC 5746), without which clients hang up; extended_master_secret (RFC 7627) where it was offered.
    private byte[] Extensions() => [0xFF, 0x01, 0, 1, 0, .. _hello.ExtendsMasterSecret ? new byte[] { 0, 23, 0, 0 } : []];

    // RFC 8422 section 5.4: named curve, uncompressed point, signed together with both randoms.
    private byte[] SignedShare()
    {
        var point = _exchange.ExportParameters(false).Q;
        byte[] share = [3, .. Two(P256), 65, 4, .. point.X!, .. point.Y!];
        byte[] signed = [.. _hello.Random, .. _random, .. share];
        var (scheme, signature) = _key switch
        {
            RSA rsa => ((ushort)0x0401, rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ECDsa ec => ((ushort)0x0403, ec.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            _ => throw new AuthenticationException("no key"),
        };
        return [.. share, .. Two(scheme), .. Sized(2, signature)];
    }

    private async Task Finish(CancellationToken cancellation)
    {
        var exchanged = await Expect(Records.Handshake, 16, cancellation);
        _transcript.AddRange(exchanged);
        var master = MasterSecret(exchanged);
        var keys = Prf.Derive(master, "key expansion", [.. _random, .. _hello.Random], 40);
        await Expect(Records.ChangeCipherSpec, 1, cancellation);
        _records.In = new RecordCipher(keys.AsSpan(0, 16), keys[32..36]);
        var finished = await Expect(Records.Handshake, 20, cancellation);
        if (!finished.AsSpan(4).SequenceEqual(Verification(master, "client finished")))
            throw new AuthenticationException("finished");
        _transcript.AddRange(finished);
        await _records.Write(Records.ChangeCipherSpec, new byte[] { 1 }, cancellation);
        _records.Out = new RecordCipher(keys.AsSpan(16, 16), keys[36..40]);
        await _records.Write(Records.Handshake, Said(20, Verification(master, "server finished")), cancellation);
        CryptographicOperations.ZeroMemory(master);
        CryptographicOperations.ZeroMemory(keys);
    }

    private byte[] MasterSecret(byte[] clientKeyExchange)
    {
        const int pointAt = 4 + 1;
        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = clientKeyExchange[(pointAt + 1)..(pointAt + 33)], Y = clientKeyExchange[(pointAt + 33)..(pointAt + 65)] },
        });
        var shared = _exchange.DeriveRawSecretAgreement(other.PublicKey);
        var master = _hello.ExtendsMasterSecret
            ? Prf.Derive(shared, "extended master secret", SHA256.HashData(_transcript.ToArray()), 48)
            : Prf.Derive(shared, "master secret", [.. _hello.Random, .. _random], 48);
        CryptographicOperations.ZeroMemory(shared);
        return master;
    }

    private byte[] Verification(byte[] master, string label) => Prf.Derive(master, label, SHA256.HashData(_transcript.ToArray()), 12);

    private async Task<byte[]> Expect(byte type, byte first, CancellationToken cancellation)
    {
        var (got, content) = await _records.Read(cancellation);
        return got == type && content.Length > 0 && content[0] == first ? content : throw new AuthenticationException($"record {got}");
    }

    private byte[] Said(byte type, byte[] body)
    {
        byte[] message = [type, .. Sized(3, body)];
        _transcript.AddRange(message);
        return message;
    }

    private static byte[] Sized(int octets, byte[] body) =>
        [.. Enumerable.Range(1, octets).Select(place => (byte)(body.Length >> (8 * (octets - place)))), .. body];

    private static byte[] Two(ushort value) => [(byte)(value >> 8), (byte)value];
}
