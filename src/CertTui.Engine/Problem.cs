namespace CertTui.Engine;

/// <summary>How bad it is. Only errors and warnings make a command exit with 1.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>
/// An expected failure, or a remark that a person should read: a stable code with details.
/// The sentence and the hint stand in locales/*/problems.json under the same code.
/// </summary>
public sealed record Problem(string Code, Severity Severity, IReadOnlyDictionary<string, string> Details)
{
    public static Problem Error(string code, params (string Name, string Value)[] details) => Of(code, Severity.Error, details);

    public static Problem Warning(string code, params (string Name, string Value)[] details) => Of(code, Severity.Warning, details);

    public static Problem Info(string code, params (string Name, string Value)[] details) => Of(code, Severity.Info, details);

    public override string ToString() => Code + string.Concat(Details.Select(detail => $" {detail.Key}={detail.Value}"));

    private static Problem Of(string code, Severity severity, (string Name, string Value)[] details) =>
        new(code, severity, details.ToDictionary(detail => detail.Name, detail => detail.Value));
}

/// <summary>A job that cannot go on says so with a problem; whoever runs the job turns it into a sentence.</summary>
public sealed class Refusal(Problem problem) : Exception(problem.ToString())
{
    public Refusal(string code, params (string Name, string Value)[] details)
        : this(Problem.Error(code, details))
    {
    }

    public Problem Problem { get; } = problem;
}
