using System.ComponentModel;
using System.Diagnostics;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Java;

/// <summary>The keytool of a JDK or JRE on this computer. Passwords reach it in files that only their owner can read.</summary>
public sealed class KeyToolProgram : IKeyTool
{
    // Java starts in a second; a computer under load takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _path;

    private KeyToolProgram(string path) => _path = path;

    /// <summary>That of JAVA_HOME, else the first on the PATH; null where there is none.</summary>
    public static KeyToolProgram? Find() => Find(Environment.GetEnvironmentVariable("JAVA_HOME"), Environment.GetEnvironmentVariable("PATH"));

    public static KeyToolProgram? Find(string? javaHome, string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "keytool.exe" : "keytool";
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = (string.IsNullOrEmpty(javaHome) ? folders : folders.Prepend(Path.Combine(javaHome, "bin")))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return found is null ? null : new KeyToolProgram(found);
    }

    public byte[] ToJks(ReadOnlySpan<byte> pkcs12, ReadOnlySpan<char> openedWith, string alias, ReadOnlySpan<char> sealedWith)
    {
        using var desk = new PrivateFolder();
        var source = desk.Write("source.p12", pkcs12);
        var opening = desk.Write("opening", openedWith);
        var sealing = desk.Write("sealing", sealedWith);
        var target = desk.PathOf("target.jks");
        var said = Run(
            // What it says, and how it reads files, must not hang on the language of the computer.
            "-J-Duser.language=en", "-J-Dfile.encoding=UTF-8",
            "-importkeystore", "-noprompt",
            "-srcstoretype", "PKCS12", "-srckeystore", source, "-srcstorepass:file", opening, "-srcalias", alias,
            "-deststoretype", "JKS", "-destkeystore", target, "-deststorepass:file", sealing, "-destkeypass:file", sealing, "-destalias", alias);
        return File.Exists(target) ? File.ReadAllBytes(target) : throw Failed(said);
    }

    /// <summary>What it said; <see cref="Refusal"/> where it did not end well.</summary>
    private string Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw Failed("timeout");
        }
        var said = (output.Result + errors.Result).Trim();
        return process.ExitCode == 0 ? said : throw Failed(said);
    }

    private Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(_path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw Failed(_path);
        }
        catch (Win32Exception exception)
        {
            throw Failed(exception.Message);
        }
    }

    private static Refusal Failed(string said) => new("keytool-failed", ("reason", said.ReplaceLineEndings(" ")));
}
