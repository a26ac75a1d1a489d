namespace CertTui.Engine.Chains;

/// <summary>A path with what is wrong with it.</summary>
public sealed record JudgedPath(CertificatePath Path, IReadOnlyList<Problem> Problems)
{
    public bool IsGood => Problems.All(problem => problem.Severity != Severity.Error);
}
