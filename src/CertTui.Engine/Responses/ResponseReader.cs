using CertTui.Engine.Pem;

namespace CertTui.Engine.Responses;

/// <summary>Reads what a CA sends: recognised by content, never by name, and without a throw however damaged it is.</summary>
public static class ResponseReader
{
    /// <summary>Bytes: a delivery of a CA is some ten kilobytes.</summary>
    public const int Limit = 4 * 1024 * 1024;

    public static Response Read(string name, ReadOnlySpan<byte> bytes)
    {
        var found = new Findings();
        if (ZipFormat.IsZip(bytes) && bytes.Length <= Limit)
            new ZipReading(found, (source, content, inner) => ReadFile(source, content, inner)).Read(name, bytes.ToArray());
        else
            ReadFile(name, bytes, found);
        return found.ToResponse();
    }

    /// <summary>One file that is not an archive.</summary>
    internal static void ReadFile(string source, ReadOnlySpan<byte> bytes, Findings found)
    {
        if (bytes.Length > Limit)
            found.Error("too-large", source, ("limit", $"{Limit}"));
        else if (bytes.IsEmpty)
            found.Error("file-empty", source);
        else if (JavaKeyStoreFormat.Matches(bytes))
            found.Error("found-java-key-store", source);
        else if (!DerReading.Read(source, bytes, found))
            ReadText(source, TextBytes.Read(bytes), found);
    }

    private static void ReadText(string source, string text, Findings found)
    {
        var blocks = ArmourReader.Read(text);
        foreach (var block in blocks)
            ReadBlock(source, block, found);
        if (blocks.Count > 0)
            return;
        // Some portals show the base64 text without its BEGIN and END lines.
        if (ArmourReader.Decode(ArmourReader.Straighten(text)) is not { } der || !DerReading.Read(source, der, found))
            found.Error("not-a-certificate", source);
    }

    // The label is a hint only: it tells what to call a block whose content cannot be told.
    private static void ReadBlock(string source, ArmourBlock block, Findings found)
    {
        if (block.Label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            found.Error("found-private-key", source);
        else if (block.Content is null)
            found.Malformed(block.Label, source, "base64");
        else if (!DerReading.Read(source, block.Content, found))
            found.Malformed(block.Label, source, "ASN.1");
    }
}
