using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/CertTui.Benchmarks -- --list flat | --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
