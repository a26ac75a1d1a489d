using System.Diagnostics;

namespace CertTui.Engine.Tests;

/// <summary>The real tool, as the other opinion.</summary>
internal static class OpenSsl
{
    /// <summary>What it printed, both streams together.</summary>
    public static string Run(string arguments, byte[] input)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }
}
