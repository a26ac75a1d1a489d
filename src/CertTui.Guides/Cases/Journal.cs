using System.Text;
using System.Text.Json;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Cases;

/// <summary>The append-only file of a case: one JSON object a line, flushed to disk before the next screen.</summary>
internal sealed class Journal(IFolder folder)
{
    private const string File = "journal.jsonl";

    public void Start(CaseHeader header) => folder.Append(File, Line(header));

    public void Append(Move move) => folder.Append(File, Line(move));

    /// <summary>Null where there is no whole first line; <see cref="Refusal"/> <c>journal-damaged</c>.</summary>
    public CaseHeader? ReadHeader()
    {
        var bytes = folder.Read(File);
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        return end < 0 ? null : Parse<CaseHeader>(bytes.AsSpan(0, end));
    }

    public IReadOnlyList<Move> ReadMoves()
    {
        var moves = new List<Move>();
        foreach (var line in WholeLines().Skip(1))
            moves.Add(Parse<Move>(Encoding.UTF8.GetBytes(line)));
        return moves;
    }

    /// <summary>A process that was killed while it wrote leaves half a line: it was never acted on, so it is cut off.</summary>
    public void MendTail()
    {
        var bytes = folder.Read(File) ?? [];
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (end < bytes.Length)
            folder.Write(File, bytes.AsSpan(0, end));
    }

    private IEnumerable<string> WholeLines()
    {
        var text = Encoding.UTF8.GetString(folder.Read(File) ?? []);
        var end = text.LastIndexOf('\n');
        return end < 0 ? [] : text[..end].Split('\n');
    }

    private static T Parse<T>(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, JournalJson.Options) ?? throw new JsonException("null");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException or Refusal)
        {
            throw new Refusal("journal-damaged", ("reason", exception.Message));
        }
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, JournalJson.Options), (byte)'\n'];
}
