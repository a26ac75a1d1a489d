using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.Pem;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection.Recognising;

/// <summary>What a file is, and its parts as bytes, before any of them is read.</summary>
/// <param name="Kind">Of the whole file.</param>
/// <param name="Form">How its bytes are written.</param>
/// <param name="Blocks">The DER values in it; none in an archive or a Java key store.</param>
internal sealed record Recognition(FileKind Kind, FileForm Form, IReadOnlyList<FoundBlock> Blocks)
{
    public static Recognition Of(ReadOnlySpan<byte> file)
    {
        if (ZipFormat.IsZip(file))
            return new Recognition(FileKind.Zip, FileForm.Binary, []);
        if (KeyStoreFile.IsOne(file))
            return new Recognition(file[0] == 0xCE ? FileKind.Jceks : FileKind.Jks, FileForm.Binary, []);
        if (FoundBlock.OfDer("", file) is { } der)
            return new Recognition(der.Kind, FileForm.Binary, [der]);
        var form = TextForms.Of(file);
        return form == FileForm.Binary ? new Recognition(FileKind.Unknown, form, []) : OfText(TextBytes.Read(file), form);
    }

    private static Recognition OfText(string text, FileForm form)
    {
        var blocks = ReadBlocks(text);
        if (blocks.Count > 0)
            return new Recognition(blocks.Select(block => block.Kind).FirstOrDefault(kind => kind != FileKind.Unknown), form, blocks);
        // Some portals show the base64 text without its BEGIN and END lines.
        if (ArmourReader.Decode(ArmourReader.Straighten(text)) is { } bytes && FoundBlock.OfDer("", bytes) is { } bare)
            return new Recognition(bare.Kind, form, [bare]);
        return new Recognition(FileKind.Text, IsWebPage(text) ? FileForm.WebPage : form, []);
    }

    private static List<FoundBlock> ReadBlocks(string text)
    {
        var blocks = ArmourReader.Read(text);
        if (blocks.Any(block => block.Content is null) && QuotedPrintable.IsOne(text))
            blocks = ArmourReader.Read(QuotedPrintable.Decode(text));
        // Curve names stand before a key of their own accord, and say nothing that the key does not.
        return [.. blocks.Where(block => !block.Label.EndsWith("PARAMETERS", StringComparison.Ordinal)).Select(FoundBlock.Of)];
    }

    private static bool IsWebPage(string text) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase);
}
