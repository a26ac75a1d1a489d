using CertTui.Engine;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>A problem under the file that it belongs to: <c>code: sentence</c>, and the hint where something is wrong.</summary>
internal sealed class ProblemLines(Output output, Texts texts)
{
    public void Tell(Problem problem, string indent)
    {
        output.Line($"{indent}{problem.Code}: {AlignedRows.Bounded(texts.Sentence(problem))}");
        if (problem.Severity != Severity.Info && texts.Hint(problem) is { Length: > 0 } hint)
            output.Line($"{indent}  {AlignedRows.Bounded(hint)}");
    }
}
