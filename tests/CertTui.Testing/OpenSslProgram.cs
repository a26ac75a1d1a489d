using System.Diagnostics;

namespace CertTui.Testing;

/// <summary>The real OpenSSL, as a judge from outside.</summary>
public static class OpenSslProgram
{
    /// <returns>Its exit code, and what it wrote to both outputs.</returns>
    public static (int Exit, string Output) Run(params string[] arguments) => RunOn([], arguments);

    /// <summary>What it printed about the given input; arguments as one would type them.</summary>
    public static string Read(string arguments, byte[] input) => RunOn(input, arguments.Split(' ')).Output;

    private static (int Exit, string Output) RunOn(byte[] input, string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>The certificates that a server sends, SHA-256, its own first. Null: no name is asked for.</summary>
    public static IReadOnlyList<string> Served(string endPoint, string? name)
    {
        string[] asks = name is null ? ["-noservername"] : ["-servername", name];
        var (_, output) = Run(["s_client", "-connect", endPoint, "-showcerts", .. asks]);
        return [.. output.Split("-----BEGIN CERTIFICATE-----").Skip(1)
            .Select(part => Fingerprint(System.Text.Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----" + part.Split("-----END")[0] + "-----END CERTIFICATE-----\n")))];
    }

    /// <summary>SHA-256 of a certificate in PEM.</summary>
    public static string Fingerprint(byte[] pem) => Read("x509 -noout -fingerprint -sha256", pem).Trim().Split('=')[^1].Replace(":", "");

    /// <summary>For a server; the test ends it.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("openssl", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
