using CertTui.Engine.Plans;

namespace CertTui.Engine.Diagnosis;

/// <summary>What a look at a machine found out about one symptom. It only looked: the repair is a plan, and waits for a yes.</summary>
/// <param name="Findings">The cause first; none where nothing is wrong.</param>
/// <param name="Evidence">What the findings rest on: files, stores, fingerprints, times.</param>
/// <param name="Repair">What would mend it; null where there is nothing to mend on this machine.</param>
public sealed record Examination(IReadOnlyList<Problem> Findings, IReadOnlyList<Evidence> Evidence, Plan? Repair = null)
{
    /// <summary>The code of the cause; null where nothing is wrong.</summary>
    public string? Cause => Findings.FirstOrDefault(finding => finding.Severity != Severity.Info)?.Code;
}

/// <summary>One line of evidence: the label's key in the locales (<c>row.LABEL</c>), and the value as it is.</summary>
public sealed record Evidence(string Label, string Value);
