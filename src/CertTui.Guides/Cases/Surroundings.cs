using CertTui.Engine.Ports;

namespace CertTui.Guides.Cases;

/// <summary>What the machine has, as facts of the walk: guards look at them before the first step.</summary>
public static class Surroundings
{
    /// <summary>Whose commands F6 shows: <c>windows</c> or <c>unix</c>.</summary>
    public const string Commands = "commands";

    public static IReadOnlyDictionary<string, string> Of(Machine machine) => new Dictionary<string, string>
    {
        ["machine"] = machine.Id,
        ["host"] = machine.HostName,
        ["portal"] = machine.Authority is null ? "no" : "yes",
        ["submissionSite"] = machine.SubmissionSite is null ? "no" : "yes",
        ["orderFolder"] = machine.Files.OrderFolder,
        [Commands] = machine.Commands == CommandFamily.Unix ? "unix" : "windows",
    };
}
