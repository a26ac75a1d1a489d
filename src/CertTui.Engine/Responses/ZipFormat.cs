namespace CertTui.Engine.Responses;

internal static class ZipFormat
{
    /// <summary>A local file header, or the end record of an empty archive (APPNOTE.TXT sections 4.3.7 and 4.3.16).</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) =>
        bytes is [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..];

    /// <summary>A name that could lead out of the folder it is unpacked into. Nothing is ever unpacked here, but the name is shown.</summary>
    public static bool Climbs(string entry) =>
        entry.StartsWith('/') || entry.StartsWith('\\') || entry.Contains(':')
        || entry.Any(char.IsControl)
        || entry.Split('/', '\\').Contains("..");
}
