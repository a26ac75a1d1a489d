using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>What lies in the files of one pair.</summary>
/// <param name="Pair">The lines of the configuration.</param>
/// <param name="CertificateFile">Null where it cannot be read.</param>
/// <param name="KeyFile">Null where it cannot be read.</param>
/// <param name="Chain">Of the separate chain file; none where there is none.</param>
/// <param name="IsSwapped">The file named for the certificate holds the key, and the other the certificate: here they are in their places.</param>
internal sealed record PairContent(
    CertificatePair Pair, InspectedFile? CertificateFile, InspectedFile? KeyFile, IReadOnlyList<Certificate> Chain, bool IsSwapped)
{
    public static PairContent Read(Machine machine, CertificatePair pair)
    {
        var (certificate, key) = (TryRead(machine, pair.CertificatePath), TryRead(machine, pair.KeyPath));
        var isSwapped = certificate is not null && key is not null
            && certificate.HasKey() && certificate.Certificates().Count == 0 && key.Certificates().Count > 0;
        var chain = pair.ChainPath is null ? null : TryRead(machine, pair.ChainPath);
        return isSwapped
            ? new PairContent(pair, key, certificate, chain?.Certificates() ?? [], true)
            : new PairContent(pair, certificate, key, chain?.Certificates() ?? [], false);
    }

    /// <summary>Of the certificate file, in its order.</summary>
    public IReadOnlyList<Certificate> Certificates => CertificateFile?.Certificates() ?? [];

    /// <summary>SHA-256 of the public key; null where the key cannot be read.</summary>
    public string? Key => KeyFile?.ClearKey();

    /// <summary>Where the certificate lies, and where the key does.</summary>
    public (string Certificate, string Key) Paths => IsSwapped ? (Pair.KeyPath, Pair.CertificatePath) : (Pair.CertificatePath, Pair.KeyPath);

    /// <summary>The certificate that Apache takes for the server's: the first one, whatever it is.</summary>
    public Certificate? First => Certificates.Count > 0 ? Certificates[0] : null;

    /// <summary>The server certificate, wherever it stands in the file.</summary>
    public Certificate? Leaf => Certificates.FirstOrDefault(certificate => certificate.SpkiSha256 == Key)
        ?? Certificates.FirstOrDefault(certificate => !certificate.IsAuthority);

    public bool Fits => First is { } first && first.SpkiSha256 == Key;

    private static InspectedFile? TryRead(Machine machine, string path)
    {
        try
        {
            return new Inspector(machine.Now).Inspect(path, machine.Files.Read(path));
        }
        catch (Refusal)
        {
            // Missing or closed to us: the finding says so, with the line that names it.
            return null;
        }
    }
}
