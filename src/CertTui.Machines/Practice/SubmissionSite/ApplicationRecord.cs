using System.Text.Json.Serialization;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>What the CA knows of an application. The PIN is there only as salt and derived value.</summary>
internal sealed record ApplicationRecord(string Reference, Application Application, string PinSalt, string PinHash, DateTimeOffset InvitedAt)
{
    public bool Entered { get; init; }

    public bool Confirmed { get; init; }

    public bool UsesChineseName { get; init; }

    /// <summary>Every one that was asked for, in that order.</summary>
    public IReadOnlyList<ChallengeRecord> Challenges { get; init; } = [];

    /// <summary>The index of the one that the page shows; -1 before the first.</summary>
    public int Shown { get; init; } = -1;

    public bool Validated { get; init; }

    public bool Accepted { get; init; }

    [JsonIgnore]
    public bool MayHandIn => Confirmed && (Validated || Application.IsGovernment);

    /// <summary>invited, entered, confirmed, validated or accepted; that it is issued is known from the certificate.</summary>
    [JsonIgnore]
    public string State =>
        Accepted ? "accepted" : Validated ? "validated" : Confirmed ? "confirmed" : Entered ? "entered" : "invited";
}

/// <param name="Method">website, dns or email.</param>
/// <param name="Mailbox">For e-mail: where the code went.</param>
/// <param name="Value">The file's content, the TXT value or the code.</param>
/// <param name="MadeAt">It is good for 30 days from here.</param>
internal sealed record ChallengeRecord(string Method, string? Mailbox, string Value, DateTimeOffset MadeAt)
{
    private const int Days = 30;

    [JsonIgnore]
    public DateTimeOffset Until => MadeAt.AddDays(Days);
}
