using System.Buffers;

namespace CertTui.Engine.Inspection.Recognising;

/// <summary>How the bytes of a file are written.</summary>
internal enum FileForm
{
    Binary,
    Text,

    /// <summary>Text with a byte order mark in front, as Notepad saves it.</summary>
    MarkedText,
    Utf16,
    WebPage,
}

internal static class TextForms
{
    private static readonly SearchValues<byte> NeverInText = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20]);

    /// <summary><see cref="FileForm.Binary"/> where it cannot be text.</summary>
    public static FileForm Of(ReadOnlySpan<byte> file) => file switch
    {
        [] => FileForm.Binary,
        [0xEF, 0xBB, 0xBF, ..] => FileForm.MarkedText,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] => FileForm.Utf16,
        _ => file.ContainsAny(NeverInText) && file.IndexOf("-----BEGIN "u8) < 0 ? FileForm.Binary : FileForm.Text,
    };
}
