using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;

namespace CertTui.Machines.Unix.Changes;

/// <summary>What will happen to which file, for a person to read before saying yes. Of a key only where it will lie.</summary>
internal static class ForeseenFiles
{
    public static IEnumerable<Problem> Of(IEnumerable<FileStep> steps) => steps.Where(step => step.Kind != "folder").Select(step => step.Kind switch
    {
        "edit" => Diff(step, step.Before!, step.After ?? ByteEdits.Apply(step.Before, step.Edits!)),
        "new" when step.Path.EndsWith(".conf", StringComparison.Ordinal) => Diff(step, [], step.After!),
        "link" => Problem.Info("will-link-file", ("path", step.Path), ("target", step.Target!)),
        _ => Problem.Info("will-write-file", ("path", step.Path)),
    });

    private static Problem Diff(FileStep step, byte[] before, byte[] after) =>
        Problem.Info("will-change-file", ("path", step.Path), ("diff", UnifiedDiff.Of(step.Path, Shown(before), Shown(after))));

    private static string Shown(byte[] content) => MaskedSecrets.Of(Encoding.UTF8.GetString(content));
}
