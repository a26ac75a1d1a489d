using System.Collections.Concurrent;

namespace CertTui.Machines.Practice.Tls;

/// <summary>The last requests that the machine's own web servers were asked for, in memory.</summary>
internal sealed class AccessLog
{
    private const int Kept = 1000;

    private readonly ConcurrentQueue<string> targets = new();

    public void Note(string target)
    {
        targets.Enqueue(target);
        while (targets.Count > Kept)
            targets.TryDequeue(out _);
    }

    public bool Saw(string marker) => targets.Any(target => target.Contains(marker, StringComparison.Ordinal));
}
