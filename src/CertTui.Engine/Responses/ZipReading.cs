using System.IO.Compression;

namespace CertTui.Engine.Responses;

/// <summary>Looks into a zip archive in memory, with limits that hold whatever its headers say.</summary>
/// <param name="found">Takes what is found.</param>
/// <param name="readEntry">Reads the content of one entry, which is no archive itself.</param>
internal sealed class ZipReading(Findings found, Action<string, byte[], Findings> readEntry)
{
    public const int MostEntries = 64;
    public const int EntryLimit = 1024 * 1024;
    public const int TotalLimit = 8 * 1024 * 1024;

    /// <summary>Decompressed to compressed; DER and base64 stay far below it.</summary>
    public const int MostRatio = 100;

    public void Read(string name, byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            ReadEntries(name, archive);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            found.Malformed("zip", name, exception.Message);
        }
    }

    private void ReadEntries(string name, ZipArchive archive)
    {
        var files = archive.Entries.Where(entry => entry.Name.Length > 0).ToList();
        if (files.Count > MostEntries)
        {
            found.Error("zip-too-many-entries", name, ("count", $"{files.Count}"), ("limit", $"{MostEntries}"));
            return;
        }
        if (files.Count == 0)
            found.Error("zip-empty", name);
        var left = TotalLimit;
        foreach (var entry in files)
            left -= ReadEntry(name + "/" + entry.FullName, entry, left);
    }

    // Returns how many bytes it decompressed.
    private int ReadEntry(string source, ZipArchiveEntry entry, int left)
    {
        if (ZipFormat.Climbs(entry.FullName))
            return Refuse("zip-entry-climbs", source);
        // .NET hands out the ciphertext of old zip encryption without an error.
        if (entry.IsEncrypted)
            return Refuse("zip-encrypted", source);
        try
        {
            var limit = Math.Clamp(left, 0, EntryLimit);
            var content = ReadAtMost(entry, limit + 1);
            if (content.Length > limit || content.Length > 1024L * 64 && content.Length / MostRatio > entry.CompressedLength)
                found.Error("zip-too-large", source, ("limit", $"{limit}"));
            else
                ReadContent(source, content);
            return content.Length;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            found.Malformed("zip", source, exception.Message);
            return 0;
        }
    }

    private void ReadContent(string source, byte[] content)
    {
        var inner = new Findings();
        if (ZipFormat.IsZip(content))
            inner.Error("zip-nested", source);
        else
            readEntry(source, content, inner);
        var response = inner.ToResponse();
        foreach (var certificate in response.Certificates)
            found.Add(certificate.Certificate, certificate.Source);
        foreach (var problem in response.Problems)
            found.Add(Soften(problem));
    }

    // Instructions and seal pictures lie beside the certificates: worth a line, not an error.
    private static Problem Soften(Problem problem) =>
        problem.Code is "not-a-certificate" or "file-empty"
            ? Problem.Info("zip-entry-ignored", ("source", problem.Details["source"]))
            : problem;

    private static byte[] ReadAtMost(ZipArchiveEntry entry, int limit)
    {
        using var stream = entry.Open();
        var buffer = new byte[limit];
        var length = stream.ReadAtLeast(buffer, limit, throwOnEndOfStream: false);
        return buffer[..length];
    }

    private int Refuse(string code, string source)
    {
        found.Error(code, source);
        return 0;
    }

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException;
}
