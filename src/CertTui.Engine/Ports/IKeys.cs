using System.Security.Cryptography;

namespace CertTui.Engine.Ports;

public enum KeyChoice
{
    Rsa2048,
    Rsa3072,
    Rsa4096,
    P256,
    P384,
}

/// <summary>The private keys of the machine. A key is durable before <see cref="Create"/> returns.</summary>
public interface IKeys
{
    /// <summary>Makes a key under the given id, which must be new.</summary>
    void Create(string id, KeyChoice choice, bool exportable);

    /// <summary>Takes in a PKCS#8 key under the given id, which must be new.</summary>
    void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable);

    /// <summary>RSA or ECDSA for signing; null where there is no such key. The caller disposes it.</summary>
    AsymmetricAlgorithm? Open(string id);

    bool IsExportable(string id);

    /// <summary>PKCS#8; <see cref="Refusal"/> <c>key-not-exportable</c> or <c>key-not-found</c>. The caller clears the bytes.</summary>
    byte[] Export(string id);

    IReadOnlyList<string> List();

    void Delete(string id);
}
