using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Recognising;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Formats;

/// <summary>How a certificate shall be written.</summary>
public enum WantedFormat
{
    /// <summary>The certificate as text (RFC 7468), whatever the extension.</summary>
    Pem,

    /// <summary>The certificate as bytes.</summary>
    Der,

    /// <summary>The server certificate and all above it but the root, as text.</summary>
    FullChain,
}

/// <summary>Guide twca-faq 4.4 Q1, a device wants .crt or PEM: what a file is by its content, and the same certificate as it is wanted.</summary>
public static class FormatExamination
{
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>file-too-large</c></exception>
    public static Examination Look(Machine machine, string path, WantedFormat wanted)
    {
        var bytes = machine.Files.Read(path);
        var file = new Inspector(machine.Now).Inspect(path, bytes);
        var form = Recognition.Of(bytes).Form;
        var evidence = new List<Evidence> { new("file", path), new("kind", $"{file.Kind.Name()}, {form}") };
        evidence.AddRange(file.Certificates().Select(certificate =>
            new Evidence("certificate", $"{certificate.CommonName}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}")));
        var around = new Surroundings(machine, [Path.GetDirectoryName(path) ?? ""]);
        var shall = Shall(machine, file, around, wanted);
        var kind = Problem.Error(CodeOf(file, form), ("path", path));
        if (shall.Count == 0)
            return new Examination([kind], evidence);
        if (Matches(file, form, shall, wanted))
            return new Examination([kind with { Severity = Severity.Info }], evidence);
        if (around.Files.FirstOrDefault(other => Matches(other.Value, FormOf(machine, other.Key), shall, wanted)).Key is { } there)
            return new Examination([kind with { Severity = Severity.Info }], [.. evidence, new Evidence("written", there)]);
        return new Examination([kind], evidence, new Plan("", Write(machine, path, shall, wanted)));
    }

    private static IReadOnlyList<Certificate> Shall(Machine machine, InspectedFile file, Surroundings around, WantedFormat wanted)
    {
        // What lies in a file with a key belongs to the questions about PFX and moves.
        var certificates = file.HasKey() || file.Kind is FileKind.Pfx or FileKind.Jks or FileKind.Jceks ? [] : file.Certificates();
        var leaf = certificates.FirstOrDefault(certificate => !certificate.IsAuthority) ?? certificates.FirstOrDefault();
        if (leaf is null)
            return [];
        return wanted == WantedFormat.FullChain ? ChainAtHand.For(leaf, certificates.Concat(around.AtHand), machine.Now).ToSend
            : wanted == WantedFormat.Der ? [leaf]
            : certificates;
    }

    private static bool Matches(InspectedFile file, FileForm form, IReadOnlyList<Certificate> shall, WantedFormat wanted) =>
        file.Kind == FileKind.Certificate && file.Certificates().SequenceEqual(shall)
        && form == (wanted == WantedFormat.Der ? FileForm.Binary : FileForm.Text);

    private static FileForm FormOf(Machine machine, string path) => Recognition.Of(machine.Files.Read(path)).Form;

    private static WriteFile Write(Machine machine, string path, IReadOnlyList<Certificate> shall, WantedFormat wanted) => wanted switch
    {
        WantedFormat.Der => new WriteFile(FreshPath.Beside(machine, path, "", ".der"), shall[0].Der),
        WantedFormat.FullChain => new WriteFile(FreshPath.Beside(machine, path, "-fullchain", ".pem"), PemChain.Write(shall)),
        _ => new WriteFile(FreshPath.Beside(machine, path, "", ".pem"), PemChain.Write(shall)),
    };

    private static string CodeOf(InspectedFile file, FileForm form) => (file.Kind, form) switch
    {
        (_, FileForm.WebPage) => "fmt-html",
        (FileKind.Certificate, FileForm.Binary) => "fmt-der",
        (FileKind.Certificate, FileForm.Utf16) => "fmt-utf16",
        (FileKind.Certificate, FileForm.MarkedText) => "fmt-bom",
        (FileKind.Certificate, _) => "fmt-pem",
        (FileKind.Pkcs7, _) => "fmt-pkcs7",
        (FileKind.Pfx, _) => "fmt-pkcs12",
        (FileKind.PrivateKey, _) => "fmt-key",
        (FileKind.SigningRequest, _) => "fmt-csr",
        (FileKind.Jks or FileKind.Jceks, _) => "fmt-jks",
        (FileKind.Zip, _) => "fmt-zip",
        _ => "fmt-unknown",
    };
}
