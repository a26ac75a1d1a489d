using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints;

/// <summary>In whose eyes endpoints are judged.</summary>
/// <param name="Anchors">What the client trusts: the roots of the operating system, or given ones.</param>
/// <param name="Time">When.</param>
public sealed record DiagnosisOrder(IReadOnlyCollection<Certificate> Anchors, DateTimeOffset Time)
{
    /// <summary>The certificate that the server should send; null: any.</summary>
    public Certificate? Expected { get; init; }

    /// <summary>
    /// Ask without server name indication, too. What comes of it is mere information, and the dearest question of all for the server:
    /// it signs once more.
    /// </summary>
    public bool WithoutName { get; init; } = true;

    /// <summary>For each of some four connections.</summary>
    public TimeSpan Timeout { get; init; } = Handshake.UsualTimeout;
}
