using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice;

/// <summary>What <c>certtui practice show</c> shows.</summary>
/// <param name="Folder">Where the practice world lies.</param>
/// <param name="HostName">Its host name.</param>
/// <param name="Sites">Its sites with their bindings.</param>
/// <param name="Stores">How many certificates lie in each store.</param>
/// <param name="PendingRequests">How many requests wait for a certificate.</param>
/// <param name="Keys">How many private keys there are.</param>
/// <param name="Mails">How many messages lie in the mailbox.</param>
/// <param name="Orders">The orders of the practice CA.</param>
/// <param name="Applications">The applications of the one that stands for Hongkong Post.</param>
/// <param name="Ports">The ports that are open now: as seen, and the loopback port behind it.</param>
/// <param name="Mail">The mail server; null where there is none.</param>
public sealed record PracticeOverview(
    string Folder,
    string HostName,
    IReadOnlyList<Site> Sites,
    IReadOnlyDictionary<StoreName, int> Stores,
    int PendingRequests,
    int Keys,
    int Mails,
    IReadOnlyList<OrderStatus> Orders,
    IReadOnlyList<ApplicationStatus> Applications,
    IReadOnlyList<(string Protocol, int Port, int Real)> Ports,
    MailOverview? Mail);

/// <param name="Product">Name and version.</param>
/// <param name="Holdings">Which certificates hold which services.</param>
/// <param name="DefaultSmtp">The default SMTP certificate, SHA-256.</param>
public sealed record MailOverview(string Product, IReadOnlyList<MailHolding> Holdings, string? DefaultSmtp);

/// <param name="Reference">The reference number; empty while it waits.</param>
/// <param name="CaseId">The case.</param>
/// <param name="ServerName">As an A-label.</param>
/// <param name="State">waiting, invited, entered, confirmed, validated, issued or accepted.</param>
public sealed record ApplicationStatus(string Reference, string CaseId, string ServerName, string State);
