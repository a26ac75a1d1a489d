using System.Diagnostics;

namespace CertTui.Machines.Tests;

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

    /// <summary>The rights of a file or folder in octal; skips the test on Windows, which has access lists in their place.</summary>
    public static string Mode(string path)
    {
        if (!OperatingSystem.IsWindows())
            return Convert.ToString((int)File.GetUnixFileMode(path), 8);
        Assert.Skip("Windows has access lists in place of modes");
        return "";
    }
}
