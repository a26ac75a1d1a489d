using System.Diagnostics;

namespace CertTui.Tests.Program;

/// <summary>The built program as a process of its own, with a state folder and a home that go away with the test.</summary>
public sealed class RealProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certtui-drill-");

    public string Folder => _folder.FullName;

    public string State => Path.Combine(Folder, "state");

    public PracticeFolder Practice => new(Path.Combine(State, "practice"));

    /// <summary>To its end, with nothing to read.</summary>
    public Ended Run(params string[] arguments) => Feed("", arguments);

    public Ended Feed(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return End(process);
    }

    public static Ended End(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, errors.Result);
    }

    /// <summary>For a program that goes on; the test ends it.</summary>
    public Process Start(params string[] arguments)
    {
        // The computer that runs the tests may have a web server: it is no business of theirs.
        string[] machine = arguments.Contains("--machine") ? [] : ["--machine", "practice"];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "certtui.dll"), .. arguments, .. machine, "--state", State])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Folder;
        start.Environment["XDG_STATE_HOME"] = Path.Combine(Folder, "home-state");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment.Remove("LC_ALL");
        if (SystemRoots is not null)
            start.Environment["SSL_CERT_FILE"] = SystemRoots;
        return Process.Start(start)!;
    }

    /// <summary>A file in the place of those that the operating system trusts; null: those.</summary>
    public string? SystemRoots { get; set; }

    public void Dispose() => _folder.Delete(recursive: true);
}
