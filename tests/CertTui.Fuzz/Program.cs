using System.Diagnostics;
using CertTui.Fuzz;

var count = args.Length > 0 ? int.Parse(args[0].Replace(",", "").Replace("_", "")) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;

var trial = new Trial(GoodFiles.Make(), seed);
var watch = Stopwatch.StartNew();
Parallel.For(0, count, trial.Run);

foreach (var failure in trial.Failures.Take(20))
    Console.WriteLine(failure);
Console.WriteLine($"{count} files (seed {seed}): {trial.Failures.Count} failures, {count / watch.Elapsed.TotalSeconds:F0} a second, slowest {trial.Slowest.TotalMilliseconds:F0} ms (file {trial.SlowestIndex})");
return trial.Failures.IsEmpty ? 0 : 1;
