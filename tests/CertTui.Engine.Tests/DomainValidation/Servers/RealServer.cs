using System.Diagnostics;
using System.Net;

namespace CertTui.Engine.Tests.DomainValidation.Servers;

/// <summary>A real server program on loopback with its own configuration; it ends with the test, its folder too.</summary>
internal abstract class RealServer : IDisposable
{
    private Process? _process;

    protected TemporaryFolder Folder { get; } = new();

    protected string Root => Folder.Path;

    protected string Write(string name, string content) => Folder.Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Starts it and waits for the words with which it says that it is ready.</summary>
    protected void Start(string program, string package, string ready, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(Installed(program, package), arguments) { RedirectStandardError = true })!;
        var said = new List<string>();
        while (_process.StandardError.ReadLine() is { } line)
        {
            said.Add(line);
            if (!line.Contains(ready, StringComparison.Ordinal))
                continue;
            // A full pipe would stop it.
            _ = _process.StandardError.ReadToEndAsync();
            return;
        }
        Dispose();
        throw new InvalidOperationException(string.Join('\n', said));
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        Folder.Dispose();
    }

    /// <summary>A port of 127.0.0.1 that is free for TCP and UDP at this moment.</summary>
    public static IPEndPoint FreeEndPoint() => new(IPAddress.Loopback, FreePorts.InARow(1));

    private string Installed(string program, string package)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        if (folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } found)
            return found;
        Dispose();
        Assert.Skip($"{program} is not installed (Debian package {package})");
        return "";
    }
}
