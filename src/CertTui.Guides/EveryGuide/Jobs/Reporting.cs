using System.Globalization;
using CertTui.Engine.Certificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>How facts are written in reports: the same on every screen and in every language.</summary>
internal static class Reporting
{
    // Asia/Taipei and Asia/Hong_Kong: no summer time. TWCA's certificates end at 23:59:59 there, which is the day that staff know.
    private static readonly TimeSpan Local = TimeSpan.FromHours(8);

    public static string Day(DateTimeOffset time) => time.ToOffset(Local).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset time) => time.ToOffset(Local).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static int DaysLeft(DateTimeOffset end, DateTimeOffset now) => (int)Math.Floor((end - now).TotalDays);

    /// <summary>Enough of a fingerprint to compare by eye, in groups.</summary>
    public static string Fingerprint(string fingerprint) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(i => fingerprint.Substring(i * 8, 8))) + " ...";

    /// <summary>A certificate on one line: name, end, the first eight digits of its fingerprint.</summary>
    public static string OneLine(Certificate certificate) =>
        $"{certificate.CommonName}  {Day(certificate.NotAfter)}  {certificate.Fingerprint[..8]}";

    /// <summary>A path from the root down, each tier one column further in.</summary>
    public static IEnumerable<Row> Tiers(IEnumerable<Certificate> fromLeafUp) =>
        fromLeafUp.Reverse().Select((tier, depth) => Row("tier", new string(' ', depth) + OneLine(tier)));

    public static Row Row(string label, string value) => new(label, value);
}
