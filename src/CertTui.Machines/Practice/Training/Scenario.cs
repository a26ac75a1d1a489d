using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Training;

/// <summary>One fault, and how it is made on a practice machine.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Symptom">A choice of the question <c>symptom</c> of the guide twca-faq.</param>
/// <param name="Make">Makes it, afresh where it was there before; returns what the trainee knows, by question.</param>
internal sealed record Scenario(string Name, string Symptom, Func<Ground, IReadOnlyDictionary<string, string>> Make);

/// <summary>What a scenario stands on.</summary>
internal sealed record Ground(Machine Machine, PracticeFolders Folders, Ca.PracticeCa Ca)
{
    /// <summary>A fresh folder for the files of a scenario, under the person's own.</summary>
    public string Folder(string scenario)
    {
        var folder = Path.Combine(Folders.Orders, "faq-" + scenario);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Disk.DurableFolder.Ensure(folder);
    }
}
