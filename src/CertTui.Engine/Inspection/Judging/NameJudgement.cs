using CertTui.Engine.Inspection.Recognising;

namespace CertTui.Engine.Inspection.Judging;

/// <summary>The name of a file against its content, and its form against what other programs take.</summary>
internal static class NameJudgement
{
    private static readonly Dictionary<string, FileKind[]> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cer"] = [FileKind.Certificate],
        [".crt"] = [FileKind.Certificate],
        [".der"] = [FileKind.Certificate, FileKind.SigningRequest, FileKind.PrivateKey, FileKind.RevocationList],
        [".csr"] = [FileKind.SigningRequest],
        [".req"] = [FileKind.SigningRequest],
        [".p10"] = [FileKind.SigningRequest],
        [".key"] = [FileKind.PrivateKey],
        [".pfx"] = [FileKind.Pfx],
        [".p12"] = [FileKind.Pfx],
        [".p7b"] = [FileKind.Pkcs7],
        [".p7c"] = [FileKind.Pkcs7],
        [".p7s"] = [FileKind.Pkcs7],
        [".crl"] = [FileKind.RevocationList],
        [".zip"] = [FileKind.Zip],
        [".jks"] = [FileKind.Jks],
        [".jceks"] = [FileKind.Jceks],
        [".pem"] = [FileKind.Certificate, FileKind.SigningRequest, FileKind.PrivateKey, FileKind.Pkcs7, FileKind.RevocationList],
    };

    public static IEnumerable<Problem> Of(string name, Recognition recognition)
    {
        var extension = Path.GetExtension(name);
        var isKnown = recognition.Kind is not (FileKind.Unknown or FileKind.Text);
        if (isKnown && Extensions.TryGetValue(extension, out var kinds) && !kinds.Contains(recognition.Kind))
        {
            yield return Problem.Info("extension-disagrees", ("extension", extension), ("what", recognition.Kind.Name()));
            // Whatever is inside: where a PFX is expected, nothing will take it.
            if (kinds is [FileKind.Pfx])
                yield return Problem.Error("malformed", ("what", "pfx"), ("reason", "not-of-this-kind"));
        }
        if (isKnown && recognition.Form == FileForm.Utf16)
            yield return Problem.Info("text-utf16");
        if (isKnown && recognition.Form == FileForm.MarkedText)
            yield return Problem.Info("text-byte-order-mark");
    }
}
