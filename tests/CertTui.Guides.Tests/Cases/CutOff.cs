using CertTui.Engine.Plans;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Unattended;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Cases;

/// <summary>Ends the program in the middle of a job, as a power cut would.</summary>
internal sealed class CutOff : Exception
{
    /// <summary>Walks until the job of this step has done so many of its changes, and not one more; null: all, but the end was not written down.</summary>
    public static void At(Walker walker, AnswersFile answers, string step, int? changes)
    {
        Assert.Throws<CutOff>(() => walker.Run(answers, (session, job, plan) => job.Id != step || Cut(session, job, plan, changes)));
        walker.Restart();
    }

    private static bool Cut(Session session, Do step, Plan plan, int? changes)
    {
        var scene = new Scene(session.Machine, session.Walk.Known, session.Vault, session.Case.Id, session.Texts);
        session.Case.Take(new Began(session.Machine.Now, step.Id, plan));
        if (changes is { } count)
            Carrying.Apply(session.Machine, plan with { Changes = [.. plan.Changes.Take(count)] }, session.Vault);
        else
            step.Job.Apply(scene, plan, null);
        throw new CutOff();
    }
}
