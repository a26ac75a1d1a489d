using System.IO.Compression;

namespace CertTui.Engine.Tests.Responses;

internal static class Zip
{
    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    /// <summary>Sets bit 0 of the general purpose flags in every header: encrypted.</summary>
    public static byte[] MarkEncrypted(byte[] zip)
    {
        var marked = zip.ToArray();
        for (var i = 0; i + 10 < marked.Length; i++)
        {
            if (marked.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
                marked[i + 6] |= 1;
            else if (marked.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
                marked[i + 8] |= 1;
        }
        return marked;
    }
}
