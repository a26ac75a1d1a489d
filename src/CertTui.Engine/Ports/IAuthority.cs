using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>What the application form of the CA's portal asks for.</summary>
/// <param name="CaseId">The case, so that a submission that was cut off is found again and not sent twice.</param>
/// <param name="Product">ov or ev.</param>
/// <param name="CsrPem">The request with its BEGIN and END lines.</param>
/// <param name="Names">The names of the application, A-labels; the first is the common name.</param>
/// <param name="FormNumber">The number at the top right of the application form.</param>
/// <param name="Validation">email, file or phone.</param>
/// <param name="ValidationDetail">The mailbox, or the time slot.</param>
/// <param name="Tiers">3 or 4: the chain that was agreed with the CA.</param>
public sealed record Submission(
    string CaseId,
    string Product,
    string CsrPem,
    IReadOnlyList<string> Names,
    string FormNumber,
    string Validation,
    string ValidationDetail,
    int Tiers);

/// <summary>Where an order stands: <c>validating</c>, <c>waiting</c> (validated, not yet issued) or <c>issued</c>.</summary>
public sealed record OrderStatus(string OrderId, string CaseId, string State);

/// <summary>A message in the mailbox folder.</summary>
public sealed record Mail(string Id, DateTimeOffset At, string To, string Subject, string Body, IReadOnlyList<MailAttachment> Attachments);

public sealed record MailAttachment(string Name, byte[] Content);

/// <summary>A portal that the program can talk to by itself (the practice CA), with the mailbox it answers to.</summary>
public interface IAuthority
{
    /// <summary>Hands in a request; the CA's own rules refuse with a <see cref="Refusal"/>. The same case again returns the order it has.</summary>
    OrderStatus Submit(Submission submission, ReadOnlySpan<char> passPhrase);

    /// <summary>
    /// Takes a request in place of a certificate whose key is lost. When the new one is issued the previous is revoked. The same case
    /// again returns the order it has. <see cref="Refusal"/> <c>reissue-unknown</c> where this CA did not issue the previous one.
    /// </summary>
    OrderStatus Reissue(string caseId, string csrPem, Certificate previous);

    OrderStatus? Find(string caseId);

    /// <summary>Presses "confirm" in the check message (e-mail), or asks the CA to look at the file now (file), or takes the call (phone).</summary>
    OrderStatus Validate(string orderId, string? token);

    /// <summary>Makes the CA issue what it has validated.</summary>
    void IssueWaiting();

    IReadOnlyList<Mail> Mailbox();
}
