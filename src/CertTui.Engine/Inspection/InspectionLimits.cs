using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection;

/// <summary>
/// How much of a file is looked at. What is beyond is <c>too-large</c>. They keep every file under two seconds and the memory of a
/// run of any length bounded. Archives have limits of their own beside these: see <see cref="ZipReading"/>.
/// </summary>
public static class InspectionLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = ResponseReader.Limit;

    /// <summary>Certificates, requests, keys and lists of one file.</summary>
    public const int Items = 1_000;
}
