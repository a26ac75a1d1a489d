using System.ComponentModel;
using System.Diagnostics;
using CertTui.Engine;

namespace CertTui.Machines.Unix.Programs;

/// <summary>What a program answered.</summary>
internal sealed record Answer(int ExitCode, string Output, string Errors)
{
    public bool IsGood => ExitCode == 0;
}

/// <summary>Runs programs without a shell: arguments as a list, an environment of our own, nothing to read from.</summary>
internal static class Child
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="Refusal"><c>program-failed</c> (program, reason)</exception>
    public static Answer Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Start(program, arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw Failed(program, "timeout");
        }
        // A server that was started keeps the pipes: only what came until then is waited for.
        Task.WaitAll([output, errors], TimeSpan.FromSeconds(2));
        return new Answer(process.ExitCode, TextOf(output), TextOf(errors));
    }

    private static string TextOf(Task<string> read) => read.IsCompletedSuccessfully ? read.Result.Trim() : "";

    private static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // What it says is read by this program.
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw Failed(program, "");
        }
        catch (Win32Exception exception)
        {
            throw Failed(program, exception.Message);
        }
    }

    private static Refusal Failed(string program, string reason) => new("program-failed", ("program", program), ("reason", reason));
}
