using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>What one place showed in some handshakes.</summary>
/// <param name="Where">For people: <c>address:port</c>, and the name that was asked for.</param>
/// <param name="Shown">The server's own certificate, once for each try; null where a try failed.</param>
/// <param name="Failure">The code of the first try that failed; null where none did.</param>
internal sealed record View(string Where, IReadOnlyList<Certificate?> Shown, string? Failure)
{
    public bool IsOnly(Certificate certificate) => Shown.All(certificate.Equals);

    /// <summary>No try came to a certificate.</summary>
    public bool IsNothing => Shown.All(shown => shown is null);

    /// <summary>It shows the new one at least in some tries.</summary>
    public bool IsPartly(Certificate certificate) => Shown.Any(certificate.Equals);

    public Certificate? Other(Certificate than) => Shown.FirstOrDefault(shown => shown is not null && !shown.Equals(than));

    public override string ToString() =>
        $"{Where}  {string.Join(", ", Shown.GroupBy(shown => shown).Select(group => $"{group.Key?.ToString() ?? Failure} x{group.Count()}"))}";

    /// <param name="where">For people.</param>
    /// <param name="reach">Where to connect.</param>
    /// <param name="name">For server name indication; empty for none.</param>
    /// <param name="tries">How often: behind one address several servers may take turns.</param>
    public static View Of(string where, Func<IPEndPoint> reach, string name, int tries)
    {
        var shown = new List<Certificate?>();
        string? failure = null;
        for (var i = 0; i < tries; i++)
        {
            try
            {
                shown.Add(Handshake.With(reach(), name, Handshake.UsualTimeout).GetAwaiter().GetResult().Sent[0]);
            }
            catch (Refusal refusal)
            {
                failure ??= refusal.Problem.Code;
                shown.Add(null);
            }
        }
        return new View(where, shown, failure);
    }
}
