using CertTui.Engine.Backups;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection;

/// <summary>
/// How much of a file is looked at. What is beyond is <c>too-large</c>. They keep every file under two seconds and the memory of a
/// run of any length bounded. Archives have limits of their own beside these: see <see cref="ResponseReader"/>.
/// </summary>
public static class InspectionLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = ResponseReader.Limit;

    /// <summary>Certificates, requests, keys and lists of one file.</summary>
    public const int Items = 1_000;

    /// <summary>Bytes of one PFX.</summary>
    public const int PfxBytes = Pkcs12Reader.MaxBytes;

    /// <summary>How long the opening of a large PFX is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Rounds of key derivation that one file may ask for, one or two microseconds each; .NET itself allows as many.</summary>
    public const int Iterations = 600_000;

    /// <summary>Certificates whose issuer is proved by signature; of more than these the key identifiers decide.</summary>
    public const int Proved = 2_000;

    /// <summary>Revocation lists that are held against the certificates.</summary>
    public const int Lists = 20;

    /// <summary>Certificates, keys and requests of all files that are held against each other.</summary>
    public const int Remembered = 100_000;

    /// <summary>Problems of one code that are told about what belongs together.</summary>
    public const int Told = 20;
}
