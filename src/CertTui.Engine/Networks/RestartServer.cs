using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Networks;

/// <summary>Starts a web server again, so that it reads its certificate file; where the file has to change first, both at once.</summary>
/// <param name="Server">The name of the program.</param>
/// <param name="Sites">The sites that are interrupted.</param>
/// <param name="RunningSince">When it was started before: a later start is the proof.</param>
/// <param name="File">What is written before the start; null where the file is right already.</param>
public sealed record RestartServer(string Server, IReadOnlyList<string> Sites, DateTimeOffset RunningSince, ReplaceFile? File) : Change
{
    public override string Code => File is null ? "restart-server" : "replace-and-restart";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["server"] = Server,
        ["sites"] = string.Join(", ", Sites),
        ["path"] = File?.Path ?? "",
    };

    // What a program has read it knows.
    public override bool CanUndo => File is not null;

    public override bool IsDone(Machine machine) =>
        File?.IsDone(machine) != false && machine.WebServers?.List().Any(server => server.Name == Server && server.StartedAt > RunningSince) == true;

    public override void Do(Machine machine, ISecrets secrets)
    {
        File?.Do(machine, secrets);
        Restart(machine);
    }

    // With the file as it was, one more start serves what was served.
    public override void Undo(Machine machine)
    {
        if (File is null)
            return;
        File.Undo(machine);
        Restart(machine);
    }

    private void Restart(Machine machine) =>
        (machine.WebServers ?? throw new Refusal("server-not-found", ("server", Server))).Restart(Server);
}
