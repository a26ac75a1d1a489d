using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Adds a root to those of the operating system.</summary>
public sealed record TrustRoot(Certificate Root) : Change
{
    public const string Job = "trust-root";

    public override string Code => Job;

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["subject"] = Root.CommonName,
        ["fingerprint"] = Root.Fingerprint,
    };

    /// <exception cref="Refusal">As <see cref="InstallRoot.Draft"/> for a certificate that is no root; <c>system-trust-missing</c></exception>
    public static Plan Draft(Machine machine, Certificate root)
    {
        _ = InstallRoot.Draft(machine, root);
        var trust = TrustOf(machine);
        return trust.Holds(root)
            ? new Plan(Job, [], [Problem.Info("already-present", root.About())], Plan.NoFacts)
            : new Plan(Job, [new TrustRoot(root)], [Problem.Info("will-write-file", ("path", trust.PathOf(root))), Problem.Info("will-run", ("command", trust.Command))], Plan.NoFacts);
    }

    public override bool IsDone(Machine machine) => TrustOf(machine).Holds(Root);

    public override void Do(Machine machine, ISecrets secrets) => TrustOf(machine).Add(Root);

    public override void Undo(Machine machine) => TrustOf(machine).Remove(Root);

    private static ISystemTrust TrustOf(Machine machine) => machine.SystemTrust ?? throw new Refusal("system-trust-missing");
}
