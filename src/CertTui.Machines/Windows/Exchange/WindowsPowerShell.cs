using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>
/// Runs a script in Windows PowerShell. The script lies in a folder of its owner's alone and cannot be changed while it runs; what it
/// needs to know comes on its standard input, never in an argument or the environment. The exit code is not asked: it proves nothing.
/// </summary>
/// <param name="path">powershell.exe, version 3 to 5.1.</param>
/// <param name="patience">How long a run may take.</param>
internal sealed class WindowsPowerShell(string path, TimeSpan patience)
{
    /// <summary>Where Windows keeps it, under the system folder.</summary>
    public static string PathIn(string systemFolder) => Path.Combine(systemFolder, "WindowsPowerShell", "v1.0", "powershell.exe");

    /// <summary>What it wrote on its standard output, and behind it what it complained of, byte for character.</summary>
    /// <exception cref="Refusal"><c>exchange-shell-missing</c> (path), <c>exchange-shell-timeout</c> (seconds)</exception>
    public string Run(byte[] script, byte[] input)
    {
        using var folder = new PrivateFolder();
        var file = folder.Write("certtui.ps1", script);
        using var held = Hold(file, script);
        using var process = Start(file);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        // Not WaitForExit alone: what it started may keep the pipes.
        if (!process.WaitForExit(patience) || !Task.WaitAll([output, errors], patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new Refusal("exchange-shell-timeout", ("seconds", $"{patience.TotalSeconds:0}"));
        }
        return output.Result + '\n' + errors.Result;
    }

    // Others may read it, and no one can write it any more; what was written between writing and holding would be seen here.
    private static FileStream Hold(string file, byte[] script)
    {
        var held = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var content = new byte[script.Length];
        if (held.Length == script.Length && held.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length && content.AsSpan().SequenceEqual(script))
            return held;
        held.Dispose();
        throw new Refusal("access-denied", ("path", file), ("reason", file));
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo(path, ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
            StandardErrorEncoding = Encoding.Latin1,
            // The management shell renames its console; ours is not its.
            CreateNoWindow = true,
        };
        // PowerShell 7 leaves its own modules here, which this one cannot load.
        start.Environment.Remove("PSModulePath");
        try
        {
            return Process.Start(start) ?? throw Missing();
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; that it says nothing is seen by whoever reads the answer.
        }
    }

    private Refusal Missing() => new("exchange-shell-missing", ("path", path));
}
