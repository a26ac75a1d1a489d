using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.MailServices;

/// <summary>The names that a mail server's own settings propose for its certificate.</summary>
/// <param name="Proposed">A-labels, without doubles, in the server's order.</param>
/// <param name="StruckOut">Those that no public CA may certify, each with the reason.</param>
public sealed record MailNames(IReadOnlyList<string> Proposed, IReadOnlyList<(MailName Name, Problem Reason)> StruckOut)
{
    public static MailNames Of(IMailServer mail)
    {
        var read = mail.Names().Select(name => (Name: name, Reading: HostName.Read(name.Name))).ToList();
        var struckOut = read.Where(each => !each.Reading.IsAccepted)
            .Select(each => (each.Name, each.Reading.Problems.First(problem => problem.Severity == Severity.Error)));
        return new MailNames([.. read.Select(each => each.Reading.Ascii).OfType<string>().Distinct()], [.. struckOut]);
    }
}
