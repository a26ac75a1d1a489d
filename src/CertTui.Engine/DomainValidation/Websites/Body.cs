using System.Text;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>Compares what came with the file, and tells the usual accidents apart.</summary>
internal static class Body
{
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
    private static readonly string[] Beginnings = ["<!doctype html", "<html"];

    /// <summary>At most <paramref name="limit"/> octets and one more, which shows that there are too many.</summary>
    public static async Task<byte[]> Read(HttpResponseMessage response, int limit, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var bytes = new byte[limit + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return bytes[..length];
    }

    /// <summary>Null where it is the file.</summary>
    public static (string Code, (string, string)[] Details)? Fault(ReadOnlySpan<byte> found, string? mediaType, ReadOnlySpan<byte> expected)
    {
        if (found.SequenceEqual(expected))
            return null;
        if (found.Length > WebsiteCheck.LargestBody)
            return ("website-too-large", [("limit", $"{WebsiteCheck.LargestBody}")]);
        if (HasMark(found) && !HasMark(expected))
            return ("website-bom", []);
        if (found.StartsWith(expected) && found[expected.Length..].IndexOfAnyExcept("\r\n"u8) < 0)
            return ("website-newline-added", [("bytes", $"{found.Length - expected.Length}")]);
        if (mediaType == "text/html" || LooksLikeHtml(found))
            return ("website-html-page", []);
        return ("website-wrong-body", [("expected", $"{expected.Length}"), ("found", $"{found.Length}")]);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
                return true;
        }
        return false;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart();
        return Beginnings.Any(beginning => start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
