using System.Formats.Asn1;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>The private keys of the machine: RSA in the provider that IIS and Exchange want, ECDSA in CNG. An id is the name of a container.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsKeys : IKeys
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Ec = "1.2.840.10045.2.1";

    public void Create(string id, KeyChoice choice, bool exportable)
    {
        RefuseExisting(id);
        switch (choice)
        {
            case KeyChoice.P256 or KeyChoice.P384:
                CngKeys.Create(id, choice, exportable);
                break;
            default:
                NativeErrors.Guard(id, () => CspKeys.Create(id, BitsOf(choice), exportable));
                break;
        }
    }

    public void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        RefuseExisting(id);
        switch (AlgorithmOf(pkcs8))
        {
            case Rsa:
                ImportRsa(id, pkcs8, exportable);
                break;
            case Ec:
                CngImport.Import(id, pkcs8, exportable);
                break;
            case var other:
                throw new Refusal("unsupported", ("what", "private-key"), ("reason", other));
        }
    }

    public AsymmetricAlgorithm? Open(string id) => NativeErrors.Guard(id, () => CspKeys.Open(id) ?? CngKeys.Open(id));

    public bool IsExportable(string id) => NativeErrors.Guard(id, () =>
    {
        using var key = CspKeys.Open(id);
        return key?.CspKeyContainerInfo.Exportable ?? CngKeys.IsExportable(id);
    });

    public byte[] Export(string id)
    {
        using var key = Open(id) ?? throw new Refusal("key-not-found", ("key", id));
        return IsExportable(id)
            ? NativeErrors.Guard(id, () => PlainKey.Of(key))
            : throw new Refusal("key-not-exportable", ("key", id));
    }

    public IReadOnlyList<string> List() => [.. Containers.List().Union(CngNames.List(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public void Delete(string id) => NativeErrors.Guard(id, () =>
    {
        CspKeys.Delete(id);
        CngKeys.Delete(id);
    });

    private void RefuseExisting(string id)
    {
        using var key = Open(id);
        if (key is not null || Containers.List().Contains(id))
            throw new Refusal("key-exists", ("key", id));
    }

    private static void ImportRsa(string id, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        try
        {
            CspKeys.Import(id, pkcs8, exportable);
        }
        catch (CryptographicException exception)
        {
            throw NativeErrors.Refuse(id, exception.HResult, exception.Message);
        }
    }

    private static int BitsOf(KeyChoice choice) => choice switch
    {
        KeyChoice.Rsa3072 => 3072,
        KeyChoice.Rsa4096 => 4096,
        _ => 2048,
    };

    private static string AlgorithmOf(ReadOnlySpan<byte> pkcs8)
    {
        var copy = pkcs8.ToArray();
        try
        {
            return Pkcs8PrivateKeyInfo.Decode(copy, out _, skipCopy: true).AlgorithmId.Value!;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            throw new Refusal("malformed", ("what", "private-key"), ("reason", exception.Message));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }
}
