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

    public int SlowestIndex { get; private set; }

    public void Run(int index)
    {
        var random = new Random(seed * 1_000_003 ^ index);
        var file = good[random.Next(good.Count)];
        var bytes = new Mutation(random, good).Of(file.Content);
        try
        {
            var time = Inspect(file.Name, bytes);
            // A machine with other work may have been away meanwhile: what is slow is slow twice.
            if (time > Limit && Inspect(file.Name, bytes) > Limit)
                Failures.Enqueue($"file {index} ({file.Name}): more than two seconds");
            Note(index, time);
        }
        catch (Exception exception)
        {
            Failures.Enqueue($"file {index} ({file.Name}): {exception}");
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

    private void Note(int index, TimeSpan time)
    {
        lock (_lock)
        {
            if (time > Slowest)
                (Slowest, SlowestIndex) = (time, index);
        }
    }
}
