using CertTui.Engine;

namespace CertTui.Machines.Unix.Changes;

/// <summary>
/// Carries a change of a server out, all or nothing: the book first, the files, the server's own test, its reload or restart, the proof.
/// Where one of them fails, every file is put back byte for byte and the server reads them again.
/// </summary>
internal sealed class Carrier(IChangedServer server, ChangeBook book)
{
    /// <param name="change">What to do.</param>
    /// <param name="secret">What a secret of it holds.</param>
    /// <param name="proof">Throws where the server does not serve what it should.</param>
    public void Do(ServerChange change, Func<FileStep, byte[]> secret, Action proof)
    {
        server.RequireGood();
        book.Write(change);
        try
        {
            foreach (var step in change.Steps)
                step.Do(secret);
            server.TakeUp();
            proof();
        }
        catch
        {
            PutBack(change);
            throw;
        }
        book.Write(change with { IsDone = true });
    }

    /// <exception cref="Refusal"><c>file-changed</c>; what the server's test and its reload refuse</exception>
    public void TakeBack(ServerChange change, Action proof)
    {
        // From here on a cut is finished by the next opening.
        book.Write(change with { IsDone = false });
        try
        {
            UndoSteps(change);
        }
        catch (Refusal)
        {
            book.Write(change);
            throw;
        }
        server.TakeUp();
        proof();
        book.Remove(change);
    }

    /// <summary>Puts back what a process that was ended left at work.</summary>
    public void Recover()
    {
        foreach (var change in book.List().Where(change => !change.IsDone).Reverse())
            PutBack(change);
    }

    private void PutBack(ServerChange change)
    {
        try
        {
            UndoSteps(change);
            server.TakeUpAgain(change.Begun);
            book.Remove(change);
        }
        catch (Refusal refusal)
        {
            // What failed first is what is told; the book keeps the change, and the next opening tries again.
            _ = refusal;
        }
    }

    private static void UndoSteps(ServerChange change)
    {
        foreach (var step in change.Steps.Reverse())
            step.Undo();
    }
}
