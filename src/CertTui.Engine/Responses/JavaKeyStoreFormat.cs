namespace CertTui.Engine.Responses;

/// <summary>JKS and JCEKS begin with a magic number.</summary>
internal static class JavaKeyStoreFormat
{
    public static bool Matches(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFE, 0xED, 0xFE, 0xED, ..] or [0xCE, 0xCE, 0xCE, 0xCE, ..];
}
