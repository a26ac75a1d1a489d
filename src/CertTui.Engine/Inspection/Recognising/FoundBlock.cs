using System.Buffers.Binary;
using CertTui.Engine.Pem;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection.Recognising;

/// <summary>One DER value of a file.</summary>
/// <param name="Kind">By its content; by its label where the content cannot be told.</param>
/// <param name="Label">Of the BEGIN line; empty where there was none.</param>
/// <param name="Content">Empty where the base64 text cannot be decoded.</param>
/// <param name="Damage">Why it cannot be read: <c>not-base64</c>, <c>not-asn1</c> or <c>cut-off</c>; null where nothing speaks against it.</param>
/// <param name="HasHeaders">An encrypted key of old OpenSSL (RFC 1421 headers).</param>
internal sealed record FoundBlock(FileKind Kind, string Label, byte[] Content, string? Damage, bool HasHeaders)
{
    public static FoundBlock Of(ArmourBlock block)
    {
        if (!block.HasHeaders && OfDer(block.Label, block.Content) is { } der && der.Kind != FileKind.Unknown)
            return der;
        var damage = block.Content is null ? "not-base64" : block.HasHeaders ? null : "not-asn1";
        return new FoundBlock(KindOf(block.Label), block.Label, block.Content ?? [], damage, block.HasHeaders);
    }

    /// <summary>Null where the bytes do not even begin as a value.</summary>
    public static FoundBlock? OfDer(string label, ReadOnlySpan<byte> bytes)
    {
        if (DerShape.Of(bytes) is var shape and not DerKind.NotDer)
            return new FoundBlock(KindOf(shape), label, bytes.ToArray(), null, false);
        return OfCutOff(bytes) is { } cut ? new FoundBlock(cut, label, bytes.ToArray(), "cut-off", false) : null;
    }

    // A value that says it is longer than the file: with zeros at its end its first fields tell what it was.
    private static FileKind? OfCutOff(ReadOnlySpan<byte> bytes)
    {
        var length = bytes switch
        {
            [0x30, 0x82, _, _, ..] => 4 + BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            [0x30, 0x83, var high, _, _, ..] => 5 + (high << 16) + BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]),
            _ => 0,
        };
        if (length <= bytes.Length || length > InspectionLimits.FileBytes)
            return null;
        var padded = new byte[length];
        bytes.CopyTo(padded);
        return DerShape.Of(padded) is var shape and not (DerKind.NotDer or DerKind.Other) ? KindOf(shape) : null;
    }

    private static FileKind KindOf(DerKind shape) => shape switch
    {
        DerKind.Certificate => FileKind.Certificate,
        DerKind.Pkcs7 => FileKind.Pkcs7,
        DerKind.Pfx => FileKind.Pfx,
        DerKind.SigningRequest => FileKind.SigningRequest,
        DerKind.PrivateKey => FileKind.PrivateKey,
        DerKind.RevocationList => FileKind.RevocationList,
        _ => FileKind.Unknown,
    };

    private static FileKind KindOf(string label) => label switch
    {
        _ when label.EndsWith("CERTIFICATE REQUEST", StringComparison.Ordinal) => FileKind.SigningRequest,
        _ when label.EndsWith("PRIVATE KEY", StringComparison.Ordinal) => FileKind.PrivateKey,
        _ when label.EndsWith("CRL", StringComparison.Ordinal) => FileKind.RevocationList,
        _ when label.EndsWith("CERTIFICATE", StringComparison.Ordinal) => FileKind.Certificate,
        "PKCS7" or "CMS" or "PKCS #7 SIGNED DATA" => FileKind.Pkcs7,
        "PKCS12" => FileKind.Pfx,
        _ => FileKind.Unknown,
    };
}
