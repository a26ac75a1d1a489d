using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Training;

/// <summary>Makes scenarios, and remembers the last one.</summary>
internal sealed class PracticeTraining(Func<Ground> ground) : ITraining
{
    public IReadOnlyList<string> Scenarios { get; } = [.. AllScenarios.List.Select(scenario => scenario.Name)];

    public Seeded? Current => PracticeJson.TryRead(ground().Folders.ScenarioFile, PracticeJson.Readable.Seeded);

    public Seeded Seed(string scenario)
    {
        var found = AllScenarios.List.FirstOrDefault(known => known.Name == scenario)
            ?? throw new Refusal("scenario-not-found", ("scenario", scenario), ("offered", string.Join(", ", Scenarios)));
        var stage = ground();
        var seeded = new Seeded(found.Name, found.Symptom, found.Make(stage));
        DurableFile.Write(stage.Folders.ScenarioFile, PracticeJson.Bytes(seeded, PracticeJson.Readable.Seeded));
        return seeded;
    }
}
