namespace CertTui.Machines.Practice.MailServer;

internal enum Next
{
    Hear,
    BeginTls,
    HangUp,
}

/// <param name="Text">One line or several, each with CR LF.</param>
/// <param name="Next">What the server does then.</param>
internal sealed record MailAnswer(string Text, Next Next = Next.Hear);
