namespace CertTui.Engine.Backups;

/// <summary>Passwords of backup files. The length is what protects a TripleDES-SHA1 file against guessing.</summary>
public static class PasswordRule
{
    public const int MinLength = 12;

    /// <returns><c>password-too-short</c> and <c>password-control</c> are errors; <c>password-not-ascii</c> is advice.</returns>
    public static IReadOnlyList<Problem> Check(ReadOnlySpan<char> password)
    {
        var problems = new List<Problem>();
        if (password.Length < MinLength)
            problems.Add(Problem.Error("password-too-short", ("minimum", $"{MinLength}")));
        // A line end comes with pasting, and nobody types it again.
        if (password.ContainsAnyInRange('\0', '\x1f') || password.Contains('\x7f'))
            problems.Add(Problem.Error("password-control"));
        if (password.ContainsAnyExceptInRange('\0', '\x7f'))
            problems.Add(Problem.Warning("password-not-ascii"));
        return problems;
    }

    /// <exception cref="Refusal">The first error.</exception>
    public static void Require(ReadOnlySpan<char> password)
    {
        foreach (var problem in Check(password))
        {
            if (problem.Severity == Severity.Error)
                throw new Refusal(problem);
        }
    }
}
