using System.IO.Compression;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Portal;

/// <summary>cert.zip as the CA mails it: three files for three tiers, four for four (guide twca-iis 5.3).</summary>
internal static class Delivery
{
    public const string FileName = "cert.zip";

    /// <param name="orderId">Even: uca_1 is the cross certificate; odd: uca_2 is. Which one it is stands in the content only.</param>
    /// <param name="leaf">The server certificate.</param>
    /// <param name="above">From its issuer up to the root.</param>
    /// <param name="at">The time of the entries.</param>
    public static byte[] Zip(string orderId, Certificate leaf, IReadOnlyList<Certificate> above, DateTimeOffset at)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, certificate) in Files(orderId, leaf, above))
                Add(zip, name, certificate, at);
        }
        return content.ToArray();
    }

    private static IEnumerable<(string Name, Certificate Certificate)> Files(string orderId, Certificate leaf, IReadOnlyList<Certificate> above)
    {
        yield return ("root.cer", above[^1]);
        if (above is [var only, _])
        {
            yield return ("uca.cer", only);
        }
        else
        {
            var crossFirst = (orderId[^1] - '0') % 2 == 0;
            yield return ("uca_1.cer", above[crossFirst ? 1 : 0]);
            yield return ("uca_2.cer", above[crossFirst ? 0 : 1]);
        }
        yield return ("server.cer", leaf);
    }

    private static void Add(ZipArchive zip, string name, Certificate certificate, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        // The CA's files are text with Windows line ends.
        stream.Write(Encoding.ASCII.GetBytes(PemFile.Text("CERTIFICATE", certificate.Der).ReplaceLineEndings("\r\n")));
    }
}
