using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Cases;

/// <summary>One walk for one certificate, locked against a second process, kept on disk move by move.</summary>
public sealed class Case : IDisposable
{
    private readonly Journal? _journal;
    private readonly IDisposable? _lock;

    internal Case(CaseHeader header, Walk walk, Journal? journal, IDisposable? @lock)
    {
        Header = header;
        Walk = walk;
        _journal = journal;
        _lock = @lock;
    }

    public CaseHeader Header { get; }

    public string Id => Header.Id;

    public Walk Walk { get; private set; }

    /// <summary>Writes the move down, then makes it. A secret's move is made and not written.</summary>
    public Walk Take(Move move)
    {
        if (move is not Gave)
            _journal?.Append(move);
        return Walk = Walk.Take(move);
    }

    public void Dispose() => _lock?.Dispose();

    internal static Case Open(IFolder folder, CaseHeader header, Guide guide, IDisposable @lock)
    {
        try
        {
            var journal = new Journal(folder);
            journal.MendTail();
            var walk = journal.ReadMoves().Aggregate(Walk.Begin(guide), (current, move) => current.Take(move)).Forgetful();
            return new Case(header, walk, journal, @lock);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }
}
