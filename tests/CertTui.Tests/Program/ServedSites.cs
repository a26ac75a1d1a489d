using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CertTui.Tests.Program;

/// <summary><c>certtui practice serve</c> as a running process, and OpenSSL as its client.</summary>
internal sealed partial class ServedSites : IDisposable
{
    private readonly Process _process;

    public ServedSites(RealProgram program)
    {
        Port = FreePorts.InARow(5);
        _process = program.Start("practice", "serve", "--port", $"{Port}", "--json");
        var first = _process.StandardOutput.ReadLine();
        Assert.True(first?.StartsWith("""{"kind":"serving",""", StringComparison.Ordinal), first ?? _process.StandardError.ReadToEnd());
    }

    public int Port { get; }

    /// <summary>The certificates in the order sent, each as PEM.</summary>
    public IReadOnlyList<string> Sent(string host) =>
        [.. Block().Matches(OpenSslProgram.Run("s_client", "-connect", $"127.0.0.1:{Port}", "-servername", host, "-showcerts").Output).Select(match => match.Value)];

    /// <summary>What the mail server sends after STARTTLS: <c>smtp</c>, <c>imap</c> or <c>pop3</c>.</summary>
    public IReadOnlyList<string> SentBy(string protocol) =>
        [.. Block().Matches(OpenSslProgram.Run("s_client", "-connect", $"127.0.0.1:{MailPort(protocol)}", "-starttls", protocol, "-showcerts").Output).Select(match => match.Value)];

    /// <summary>As Ctrl-C does.</summary>
    public Ended Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
        return RealProgram.End(_process);
    }

    private int MailPort(string protocol) => Port + protocol switch
    {
        "smtp" => 2,
        "imap" => 3,
        _ => 4,
    };

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", RegexOptions.Singleline)]
    private static partial Regex Block();
}
