namespace CertTui.Commands.Diagnosing;

/// <summary>The arguments of <c>certtui diagnose</c> as typed.</summary>
/// <param name="Target"><c>host[:port]</c>; null where a list is given.</param>
/// <param name="Address">Where to connect instead.</param>
/// <param name="StartTls">smtp, imap or pop3.</param>
/// <param name="Expect">A file with the certificate that should be served.</param>
/// <param name="Trust">A file with the roots to trust.</param>
/// <param name="Page">The path of a page to be searched for mixed content.</param>
/// <param name="From">A file with a list of endpoints.</param>
internal sealed record DiagnoseOrder(
    string? Target, string? Address = null, string? StartTls = null, string? Expect = null, string? Trust = null, string? Page = null, string? From = null);
