using CertTui.Engine.Certificates;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>What lies in the files of one pair.</summary>
/// <param name="Pair">The lines of the configuration.</param>
/// <param name="Certificates">Of the certificate file, in its order; null where the file cannot be read.</param>
/// <param name="Key">Of the key file; null where the file cannot be read.</param>
/// <param name="Chain">Of the separate chain file; none where there is none.</param>
/// <param name="IsSwapped">The certificate file holds the key, and the key file the certificate.</param>
internal sealed record PairContent(
    CertificatePair Pair, IReadOnlyList<Certificate>? Certificates, PemKey? Key, IReadOnlyList<Certificate> Chain, bool IsSwapped)
{
    public static PairContent Read(Machine machine, CertificatePair pair)
    {
        var (certificateFile, keyFile) = (TryRead(machine, pair.CertificatePath), TryRead(machine, pair.KeyPath));
        var isSwapped = certificateFile is not null && keyFile is not null
            && CertificatesOf(certificateFile).Count == 0 && PemKey.Read(certificateFile).IsThere && CertificatesOf(keyFile).Count > 0;
        if (isSwapped)
            (certificateFile, keyFile) = (keyFile, certificateFile);
        return new PairContent(
            pair,
            certificateFile is null ? null : CertificatesOf(certificateFile),
            keyFile is null ? null : PemKey.Read(keyFile),
            pair.ChainPath is not null && TryRead(machine, pair.ChainPath) is { } chain ? CertificatesOf(chain) : [],
            isSwapped);
    }

    /// <summary>Where the certificate lies, and where the key does.</summary>
    public (string Certificate, string Key) Paths => IsSwapped ? (Pair.KeyPath, Pair.CertificatePath) : (Pair.CertificatePath, Pair.KeyPath);

    /// <summary>The certificate that Apache takes for the server's: the first one, whatever it is.</summary>
    public Certificate? First => Certificates is { Count: > 0 } ? Certificates[0] : null;

    /// <summary>The server certificate, wherever it stands in the file.</summary>
    public Certificate? Leaf => Certificates?.FirstOrDefault(certificate => certificate.SpkiSha256 == Key?.SpkiSha256)
        ?? Certificates?.FirstOrDefault(certificate => !certificate.IsAuthority);

    public bool Fits => First is { } first && first.SpkiSha256 == Key?.SpkiSha256;

    private static IReadOnlyList<Certificate> CertificatesOf(byte[] file) =>
        [.. ResponseReader.Read("", file).Certificates.Select(found => found.Certificate)];

    private static byte[]? TryRead(Machine machine, string path)
    {
        try
        {
            return machine.Files.Read(path);
        }
        catch (Refusal)
        {
            // Missing or closed to us: the finding says so, with the line that names it.
            return null;
        }
    }
}
