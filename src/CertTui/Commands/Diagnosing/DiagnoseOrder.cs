namespace CertTui.Commands.Diagnosing;

/// <summary>The arguments of <c>certtui diagnose</c> as typed.</summary>
/// <param name="Target"><c>host[:port]</c>; null where a list is given.</param>
/// <param name="Addresses">Where to connect instead of what the name resolves to; none for that.</param>
/// <param name="StartTls">smtp, imap or pop3.</param>
/// <param name="Expect">A file with the certificate that should be served.</param>
/// <param name="Trust">A file with the roots to trust.</param>
/// <param name="Page">The path of a page to be searched for mixed content.</param>
/// <param name="From">A file with a list of endpoints.</param>
/// <param name="HostedOutside">An outside company runs the site.</param>
internal sealed record DiagnoseOrder(
    string? Target,
    IReadOnlyList<string> Addresses,
    string? StartTls = null,
    string? Expect = null,
    string? Trust = null,
    string? Page = null,
    string? From = null,
    bool HostedOutside = false);
