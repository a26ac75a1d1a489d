using CertTui.Engine;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>
/// Carries a change of IIS out, all or nothing: the backup, the list of all certificate records and the book first, then the change, read
/// back step by step, then the proof. Where one of them fails, records and configuration are put back, and that is read back too.
/// </summary>
internal sealed class IisCarrier(IisState state, IisBackup backup, IisBook book)
{
    /// <param name="change">What to do.</param>
    /// <param name="winner">A record that is served in place of the change's own, found when it is done; it is removed with it.</param>
    /// <param name="proof">Throws where the server does not serve what it should.</param>
    /// <exception cref="Refusal">Everything is as it was; <c>iis-not-put-back</c> where it is not.</exception>
    public void Do(IisChange change, Func<SslRecord?> winner, Action proof)
    {
        backup.Make(change.Id);
        book.Dump(change.Id, state.Records());
        // IIS' own backup holds the files of this computer, never those that it shares with others.
        if (state.SharedConfiguration is { } shared)
            book.Keep(change.Id, shared);
        book.Write(change);
        try
        {
            Forward(change);
            if (winner() is { } stray)
            {
                change = change with { Records = [.. change.Records, new RecordStep(stray, null)] };
                book.Write(change);
                Forward(change);
            }
            proof();
            book.Write(change with { IsDone = true });
        }
        catch (Exception exception)
        {
            PutBack(change, exception is Refusal refusal ? refusal.Problem.Code : exception.Message);
            throw;
        }
    }

    /// <exception cref="Refusal"><c>iis-changed-since</c>: somebody else has changed it, and it is left alone.</exception>
    public void TakeBack(IisChange change)
    {
        foreach (var step in change.Records.Where(step => !state.IsAt(step.Endpoint, step.After) && !state.IsAt(step.Endpoint, step.Before)))
            throw new Refusal("iis-changed-since", [.. change.Where(), ("endpoint", step.Endpoint.ToString())]);
        // From here on a cut is finished by the next opening.
        book.Write(change with { IsDone = false });
        try
        {
            Forward(change.Reversed());
        }
        catch
        {
            Forward(change);
            book.Write(change);
            throw;
        }
        book.Remove(change);
    }

    /// <summary>Puts back what a process that was ended left at work.</summary>
    /// <exception cref="Refusal"><c>iis-not-put-back</c></exception>
    public void Recover()
    {
        foreach (var change in book.List().Where(change => !change.IsDone).Reverse())
            PutBack(change, "ended");
    }

    private void PutBack(IisChange change, string reason)
    {
        var back = change.Reversed();
        try
        {
            var records = back.Records.Where(step => !IsSomebodyElses(step)).ToList();
            Forward(back with { Records = records, Configured = state.HasSite(back.Configured) ? back.Configured : null });
        }
        catch (Refusal refusal)
        {
            // The book keeps the change: the next opening tries again.
            throw new Refusal(
                "iis-not-put-back",
                [.. change.Where(), ("reason", reason), ("left", refusal.Problem.Code), ("backup", IisBackup.NameOf(change.Id))]);
        }
        book.Remove(change);
    }

    // A record that was written by others since then says what they want.
    private bool IsSomebodyElses(RecordStep back) =>
        state.Record(back.Endpoint) is { } now && now.Thumbprint != back.Before?.Thumbprint && now.Thumbprint != back.After?.Thumbprint;

    // A binding is never there without its certificate.
    private void Forward(IisChange change)
    {
        foreach (var step in change.Records.Where(step => step.After is not null))
            state.Set(step);
        if (change.Configured is { } binding)
            state.Set(binding);
        foreach (var step in change.Records.Where(step => step.After is null))
            state.Set(step);
    }
}
