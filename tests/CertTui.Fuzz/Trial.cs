using System.Collections.Concurrent;
using System.Diagnostics;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Relations;
using CertTui.Testing;

namespace CertTui.Fuzz;

/// <summary>Inspects damaged files, each by its number; several at a time.</summary>
public sealed class Trial(IReadOnlyList<GoodFile> good, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Inspector _inspector = new(Some.Now, GoodFiles.Password.ToCharArray());
    private readonly Lock _lock = new();

    public ConcurrentQueue<string> Failures { get; } = [];

    public TimeSpan Slowest { get; private set; }

    public string SlowestFile { get; private set; } = "";

    public void Run(int index)
    {
        var random = new Random(seed * 1_000_003 ^ index);
        var file = good[random.Next(good.Count)];
        Try($"file {index} ({file.Name})", file.Name, new Mutation(random, good).Of(file.Content));
    }

    /// <summary>A file as it is.</summary>
    public void Run(GoodFile file) => Try(file.Name, file.Name, file.Content);

    private void Try(string what, string name, byte[] bytes)
    {
        try
        {
            var time = Inspect(name, bytes);
            // A machine with other work may have been away meanwhile: what is slow is slow every time.
            for (var again = 0; time > Limit && again < 4; again++)
                time = Inspect(name, bytes);
            if (time > Limit)
                Failures.Enqueue($"{what}: {time.TotalSeconds:F1} seconds");
            Note(what, time);
        }
        catch (Exception exception)
        {
            Failures.Enqueue($"{what}: {exception}");
        }
    }

    private TimeSpan Inspect(string name, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var inspected = _inspector.Inspect(name, bytes);
        var gathering = new Gathering();
        gathering.Add(inspected);
        gathering.Together();
        if (inspected.Items.Count + inspected.Problems.Count == 0)
            throw new InvalidOperationException("no answer");
        return watch.Elapsed;
    }

    private void Note(string what, TimeSpan time)
    {
        lock (_lock)
        {
            if (time > Slowest)
                (Slowest, SlowestFile) = (time, what);
        }
    }
}
