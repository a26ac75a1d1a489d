using CertTui.Engine;
using CertTui.Guides.Model;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests;

/// <summary>Writes down what an unattended run tells.</summary>
internal sealed class Recorder : IRunObserver
{
    public List<string> Steps { get; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Step? StoppedAt { get; private set; }

    public string Codes => string.Join(' ', Problems.Select(problem => problem.Code));

    public void Passed(Step step, Outcome? outcome) => Steps.Add(step.Id);

    public void Stopped(RunEnd end, Step? step, IReadOnlyList<Problem> problems) => (StoppedAt, Problems) = (step, problems);
}
