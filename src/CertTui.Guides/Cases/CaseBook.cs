using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Cases;

/// <summary>What the list of cases shows of one.</summary>
public sealed record CaseSummary(CaseHeader Header, string? Host, string? Step, bool IsDone);

/// <summary>All cases of this state folder: one folder each, with a journal and a lock in it.</summary>
public sealed class CaseBook(IFolder folder, Func<string, Guide?> guides, TimeProvider clock, Func<string>? fourLetters = null)
{
    public Case Create(string guide, string language, string machine, string? answers = null, IReadOnlyDictionary<string, string>? servers = null)
    {
        var header = NewHeader(guide, language, machine) with { Answers = answers, Servers = servers };
        var found = GuideOf(header);
        var room = folder.Sub(header.Id);
        var @lock = room.TryLock("lock") ?? throw Locked(header.Id);
        new Journal(room).Start(header);
        return Case.Open(room, header, found, @lock);
    }

    /// <summary><see cref="Refusal"/> <c>case-not-found</c>, <c>case-locked</c> (another process has it), <c>journal-damaged</c> or <c>guide-not-found</c>.</summary>
    public Case Open(string id)
    {
        var header = Header(id) ?? throw new Refusal("case-not-found", ("case", id));
        var room = folder.Sub(id);
        return Case.Open(room, header, GuideOf(header), room.TryLock("lock") ?? throw Locked(id));
    }

    /// <summary>A case that is written nowhere, for a dry run: from the beginning, or from where the case of that id stands.</summary>
    public Case Rehearse(string guide, string language, string machine, string? id = null) => id is null
        ? Unwritten(NewHeader(guide, language, machine), [])
        : Unwritten(Header(id) ?? throw new Refusal("case-not-found", ("case", id)), Moves(id));

    /// <summary>Newest first. A case that cannot be read is left out of no list: it is shown without a step.</summary>
    public IReadOnlyList<CaseSummary> List()
    {
        var found = new List<CaseSummary>();
        foreach (var id in folder.Folders())
        {
            if (Summary(id) is { } summary)
                found.Add(summary);
        }
        found.Sort(NewestFirst);
        return found;
    }

    /// <summary>A look at a case without locking it.</summary>
    public Walk Replay(string id)
    {
        var header = Header(id) ?? throw new Refusal("case-not-found", ("case", id));
        return Replayed(header, Moves(id));
    }

    public IReadOnlyList<Move> Moves(string id) => new Journal(folder.Sub(id)).ReadMoves();

    // Asking for the folder of an id that is not there would make one.
    private CaseHeader? Header(string id) => folder.Folders().Contains(id) ? new Journal(folder.Sub(id)).ReadHeader() : null;

    private static int NewestFirst(CaseSummary one, CaseSummary other) => other.Header.At.CompareTo(one.Header.At) switch
    {
        0 => string.CompareOrdinal(other.Header.Id, one.Header.Id),
        var newer => newer,
    };

    // Null for a folder whose first line was never finished: no case was begun in it.
    private CaseSummary? Summary(string id)
    {
        CaseHeader? header = null;
        try
        {
            header = Header(id);
            if (header is null)
                return null;
            var walk = Replay(id);
            return new CaseSummary(header, walk.Known.Answer("commonName"), walk.Here?.Id, walk.IsAtEnd);
        }
        catch (Refusal)
        {
            return new CaseSummary(header ?? new CaseHeader(id, "", "", "", DateTimeOffset.MinValue), null, null, false);
        }
    }

    // Two cases in one folder would mix their journals.
    private static string Letters() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 4);

    private string NewId(DateTimeOffset now)
    {
        var taken = folder.Folders().ToHashSet();
        while (true)
        {
            var id = $"{now:yyyyMMdd}-{(fourLetters ?? Letters)()}";
            if (!taken.Contains(id))
                return id;
        }
    }

    private Walk Replayed(CaseHeader header, IEnumerable<Move> moves) =>
        moves.Aggregate(Walk.Begin(GuideOf(header)), (walk, move) => walk.Take(move)).Forgetful();

    private Case Unwritten(CaseHeader header, IEnumerable<Move> moves) => new(header, Replayed(header, moves), null, null);

    private CaseHeader NewHeader(string guide, string language, string machine)
    {
        var now = clock.GetUtcNow();
        return new CaseHeader(NewId(now), guide, language, machine, now);
    }

    private Guide GuideOf(CaseHeader header) =>
        guides(header.Guide) ?? throw new Refusal("guide-not-found", ("guide", header.Guide));

    private static Refusal Locked(string id) => new("case-locked", ("case", id));
}
