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

    /// <param name="program">Its path.</param>
    /// <param name="arguments">Each is one, whatever is in it.</param>
    /// <param name="environment">All that it gets, beside a PATH.</param>
    /// <param name="account">Whose rights it has; null: those of this program.</param>
    /// <param name="patience">How long it may take; null: a minute.</param>
    /// <param name="folder">In which it works.</param>
    /// <exception cref="Refusal"><c>program-failed</c> (program, reason)</exception>
    public static Answer Run(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string? account = null, TimeSpan? patience = null,
        string folder = "/")
    {
        using var process = Start(program, arguments, environment, account, folder);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience ?? Patience))
        {
            process.Kill(entireProcessTree: true);
            throw Failed(program, "timeout");
        }
        // A server that was started keeps the pipes: only what came until then is waited for.
        Task.WaitAll([output, errors], TimeSpan.FromSeconds(2));
        return new Answer(process.ExitCode, TextOf(output), TextOf(errors));
    }

    /// <summary>Starts a program that goes on when this one has ended. What it says is not kept.</summary>
    /// <exception cref="Refusal"><c>program-failed</c> (program, reason)</exception>
    public static void LeaveRunning(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string folder, string? account)
    {
        var start = Order(program, arguments, account);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Begin(start);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience) || process.ExitCode != 0)
            throw Failed(program, process.HasExited ? process.StandardError.ReadToEnd() : "timeout");
    }

    private static string TextOf(Task<string> read) => read.IsCompletedSuccessfully ? read.Result.Trim() : "";

    private static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string? account, string folder)
    {
        var start = Order(program, arguments, account);
        start.WorkingDirectory = folder;
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // What it says is read by this program.
        start.Environment["LC_ALL"] = "C";
        return Begin(start);
    }

    private static ProcessStartInfo Order(string program, IReadOnlyList<string> arguments, string? account)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UserName = account,
        };
        start.Environment.Clear();
        return start;
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw Failed(start.FileName, "");
        }
        catch (Win32Exception exception)
        {
            throw Failed(start.FileName, exception.Message);
        }
    }

    private static Refusal Failed(string program, string reason) => new("program-failed", ("program", program), ("reason", reason));
}
