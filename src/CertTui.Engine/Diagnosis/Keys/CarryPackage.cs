using System.IO.Compression;
using CertTui.Engine.Certificates;
using CertTui.Engine.Pem;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>A certificate and its chain to be carried to the server that has the key: files like those of the CA, and no key.</summary>
public static class CarryPackage
{
    /// <param name="certificate">The server's.</param>
    /// <param name="chain">The certificates above it.</param>
    /// <param name="at">The time of the entries.</param>
    public static byte[] Write(Certificate certificate, IReadOnlyList<Certificate> chain, DateTimeOffset at)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "server.cer", certificate, at);
            var number = 0;
            foreach (var issuer in chain)
                Add(zip, issuer.IsSelfSigned ? "root.cer" : $"uca_{++number}.cer", issuer, at);
        }
        return content.ToArray();
    }

    /// <summary>Whether the file is there and holds this very certificate.</summary>
    public static bool Holds(Machine machine, string path, Certificate certificate) =>
        machine.Files.Exists(path)
        && ResponseReader.Read(Path.GetFileName(path), machine.Files.Read(path)).Certificates.Any(found => found.Certificate.Equals(certificate));

    private static void Add(ZipArchive zip, string name, Certificate certificate, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        stream.Write(Armour.WriteBytes(Armour.Certificate, certificate.Der));
    }
}
