using CertTui.Engine;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>One change of Exchange: tried, read back, and where it did not come about, everything is put back.</summary>
internal sealed class ExchangeChange(IExchangeShell shell, LastLook look)
{
    /// <param name="request">What is tried.</param>
    /// <param name="isDone">Whether the state afterwards is as it should be.</param>
    /// <param name="otherwise">What is wrong where it is not, and the shell does not say.</param>
    /// <exception cref="Refusal">What the shell complains of, or what is wrong; <c>exchange-not-put-back</c></exception>
    public void Carry(ShellRequest request, Func<ExchangeState, bool> isDone, Func<Problem> otherwise)
    {
        var before = look.State;
        var complaint = Try(request);
        if (isDone(look.State) && (complaint is null || !isDone(before) || MayComplain(request, complaint)))
            return;
        new PutBack(look, before).All();
        throw new Refusal(complaint ?? otherwise());
    }

    // Where the state was as wanted before, it does not tell whether the command worked: then its complaint counts, unless it is only
    // the question that nobody answered, or the answer was lost.
    private static bool MayComplain(ShellRequest request, Problem complaint) =>
        request is { Service: "SMTP", Force: false } || complaint.Code is "exchange-shell-silent" or "exchange-shell-timeout";

    // Where the answer was lost, the work may be done: that is looked at before anything is said.
    private Problem? Try(ShellRequest request)
    {
        try
        {
            return look.Change(request) is { } complaint ? Complaint(request, complaint) : null;
        }
        catch (Refusal lost)
        {
            return LookAgain(lost);
        }
    }

    private Problem LookAgain(Refusal lost)
    {
        try
        {
            look.Fresh();
            return lost.Problem;
        }
        catch (Refusal)
        {
            throw lost;
        }
    }

    private Problem Complaint(ShellRequest request, ShellFailure complaint)
    {
        var problem = shell.Failure(complaint);
        return request is { Service: "SMTP", Force: false } && problem.Code == "exchange-refused"
            ? Problem.Error("exchange-smtp-asks", ("message", complaint.Message))
            : problem;
    }
}
