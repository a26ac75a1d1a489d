using System.Diagnostics;
using CertTui.Fuzz;

var count = args.Length > 0 ? int.Parse(args[0].Replace(",", "").Replace("_", "")) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;

var trial = new Trial(GoodFiles.Make(), seed);
var watch = Stopwatch.StartNew();
Parallel.For(0, count, trial.Run);
var rate = count / watch.Elapsed.TotalSeconds;

// One at a time: what others do to the clock is not the file's fault.
var large = new Trial([], seed);
foreach (var file in LargeFiles.Make())
    large.Run(file);

var failures = trial.Failures.Concat(large.Failures).ToList();
foreach (var failure in failures.Take(20))
    Console.WriteLine(failure);
Console.WriteLine($"{count} damaged files (seed {seed}): {rate:F0} a second, slowest {trial.Slowest.TotalMilliseconds:F0} ms ({trial.SlowestFile})");
Console.WriteLine($"large files: slowest {large.Slowest.TotalMilliseconds:F0} ms ({large.SlowestFile})");
Console.WriteLine($"{failures.Count} failures");
return failures.Count == 0 ? 0 : 1;
