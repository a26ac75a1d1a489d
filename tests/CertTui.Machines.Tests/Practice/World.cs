using System.Diagnostics;
using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice;

/// <summary>A practice machine in a folder of its own, on 2026-11-20.</summary>
internal sealed class World : IDisposable
{
    public World(DateTimeOffset? now = null)
    {
        Clock = new FakeTime(now ?? new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
        Folder = Directory.CreateTempSubdirectory("certtui-").FullName;
        Open = PracticeMachine.Open(Folder, Clock, Texts);
    }

    public FakeTime Clock { get; }

    public string Folder { get; }

    public PracticeMachine Open { get; private set; }

    public Engine.Ports.Machine Machine => Open.Machine;

    public Engine.Ports.IAuthority Authority => Machine.Authority!;

    /// <summary>What a person sees after the program was ended and started again.</summary>
    public void Reopen()
    {
        Open.Dispose();
        Open = PracticeMachine.Open(Folder, Clock, Texts);
    }

    public string PathOf(params string[] parts) => Path.Combine([Folder, "practice", .. parts]);

    public static string Texts(string code, IReadOnlyDictionary<string, string> details) => code == "practice-mail-issued-subject"
        ? "SSL 伺服器數位憑證下載通知"
        : $"{code} {string.Join(' ', details.Select(detail => $"{detail.Key}={detail.Value}"))}";

    public void Dispose()
    {
        Open.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Real programs, asked about real files.</summary>
internal static class Tool
{
    public static (int Exit, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public static string OpenSsl(params string[] arguments)
    {
        var (exit, output) = Run("openssl", arguments);
        Assert.True(exit == 0, string.Join(' ', arguments) + "\n" + output);
        return output;
    }
}
