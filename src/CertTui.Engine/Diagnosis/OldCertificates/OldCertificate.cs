using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>
/// Why the internet still sees the old certificate (TWCA's manual of common problems, 4.6 question 2): from the store to the public
/// address, rung by rung, and the first rung that fails is the cause. Nothing is stopped to find it out: a request that carries a
/// marker tells more than a service that stands still, and harms nobody.
/// </summary>
public static class OldCertificate
{
    public const string Job = "old-certificate";

    // Steps A to F of the manual's question.
    private static readonly Func<Situation, Stage>[] Rungs = [Installed.Look, Configured.Look, LocalViews.Look, PublicViews.Look];

    /// <returns>
    /// One of <c>old-not-installed</c>, <c>key-not-found</c>, <c>key-mismatch</c>, <c>old-not-bound</c>, <c>old-elsewhere</c>,
    /// <c>old-1</c> (not restarted), <c>old-shadowed</c>, <c>old-default-site</c>, <c>old-unexplained</c>, <c>old-no-outside-view</c>,
    /// <c>old-2</c> (several servers), <c>old-ipv6</c>, <c>old-4</c> (a device in front), <c>old-3</c> (wrong server), <c>old-5</c>
    /// (hosted outside), <c>old-unclear</c>; or the notice <c>old-solved</c>.
    /// </returns>
    public static Examination Look(Machine machine, OldCertificateOrder order)
    {
        var situation = new Situation(machine, order);
        var evidence = new List<Evidence> { new("newCertificate", order.New.ToString()) };
        foreach (var rung in Rungs)
        {
            var stage = rung(situation);
            evidence.AddRange(stage.Evidence);
            if (stage.Findings.Count > 0)
                return new Examination(stage.Findings, evidence, stage.Changes.Count == 0 ? null : new Plan(Job, [.. stage.Changes]));
        }
        return new Examination([Problem.Info("old-solved", situation.About)], evidence);
    }
}
