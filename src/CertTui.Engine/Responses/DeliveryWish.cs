using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>What the delivery should be: without a wish, nothing is compared with it.</summary>
public sealed record DeliveryWish
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Public keys of the pending requests (SHA-256 of the SubjectPublicKeyInfo, upper-case hex); null: any key.</summary>
    public IReadOnlyCollection<string>? Spkis { get; init; }

    /// <summary>The names of the order, A-labels; empty: any names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary><c>ov</c> or <c>ev</c>; null: either.</summary>
    public string? Product { get; init; }

    /// <summary>CA certificates at hand besides the delivery (those in the machine's stores).</summary>
    public IReadOnlyList<Certificate> AtHand { get; init; } = [];
}
