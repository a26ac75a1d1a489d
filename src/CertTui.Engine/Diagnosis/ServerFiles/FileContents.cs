using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;

namespace CertTui.Engine.Diagnosis.ServerFiles;

/// <summary>What an inspected file holds, as an examination asks for it.</summary>
public static class FileContents
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Certificate> Certificates(this InspectedFile file) =>
        [.. file.Items.OfType<InspectedCertificate>().Select(item => item.Certificate)];

    public static bool HasKey(this InspectedFile file) => file.Items.OfType<InspectedKey>().Any();

    public static bool HasEncryptedKey(this InspectedFile file) => file.Items.OfType<InspectedKey>().Any(key => key.IsEncrypted);

    /// <summary>SHA-256 of the public key of the first key that is not encrypted, upper-case hex; null where there is none.</summary>
    public static string? ClearKey(this InspectedFile file) => file.Items.OfType<InspectedKey>().FirstOrDefault(key => !key.IsEncrypted)?.SpkiSha256;
}
