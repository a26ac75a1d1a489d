using System.Security.Cryptography;
using CertTui.Commands.Inspecting;
using CertTui.Engine;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Relations;
using CertTui.Machines.Disk;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary><c>certtui inspect</c>: what each file is, what it holds, what belongs together.</summary>
internal static class InspectCommand
{
    // So many files are in memory at a time, whatever the number of files.
    private const int AtATime = 64;

    public static int Run(Options options, string[] paths, string? passwordFile) => Verb.Run(options, (opened, output) =>
    {
        var password = PasswordFile.Read(passwordFile);
        try
        {
            return Inspect(paths, new Inspector(opened.Clock.GetUtcNow(), password), new InspectReport(output, opened.Texts));
        }
        finally
        {
            Array.Clear(password ?? []);
        }
    });

    private static int Inspect(string[] paths, Inspector inspector, InspectReport report)
    {
        var gathering = new Gathering();
        // One chunk is read while the one before is told.
        var next = Task.FromResult<InspectedFile[]>([]);
        foreach (var chunk in paths.SelectMany(Expand).Chunk(AtATime).Append([]))
        {
            var ready = next.GetAwaiter().GetResult();
            next = Task.Run(() => InspectAll(inspector, chunk));
            foreach (var file in ready)
            {
                gathering.Add(file);
                report.Tell(file);
            }
        }
        report.Tell(gathering.Together());
        return report.HasFault ? ExitCodes.Problem : ExitCodes.Done;
    }

    private static InspectedFile[] InspectAll(Inspector inspector, string[] paths)
    {
        var files = new InspectedFile[paths.Length];
        Parallel.For(0, paths.Length, index => files[index] = InspectOne(inspector, paths[index]));
        return files;
    }

    private static InspectedFile InspectOne(Inspector inspector, string path)
    {
        try
        {
            var content = NamedFiles.Read(path, InspectionLimits.FileBytes);
            var file = inspector.Inspect(path, content);
            // Whatever it was: it may have held a key.
            CryptographicOperations.ZeroMemory(content);
            return file;
        }
        catch (Refusal refusal)
        {
            return InspectedFile.Unread(path, refusal.Problem.Code == "file-too-large" ? TooLarge(path, refusal.Problem) : refusal.Problem);
        }
    }

    private static Problem TooLarge(string path, Problem problem) => Inspector.TooLarge(path, long.Parse(problem.Details["reason"]));

    // A folder that cannot be listed stays in the list, and its turn says why.
    private static IEnumerable<string> Expand(string path)
    {
        try
        {
            return NamedFiles.Expand(path);
        }
        catch (Refusal)
        {
            return [path];
        }
    }
}
