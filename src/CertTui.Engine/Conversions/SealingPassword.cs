using CertTui.Engine.Backups;

namespace CertTui.Engine.Conversions;

/// <summary>The password of the new file. Others will open it by rules of their own, so a short one is a remark here and no fault.</summary>
internal static class SealingPassword
{
    // Keytool takes no shorter one.
    private const int LeastOfJava = 6;

    /// <returns>Remarks.</returns>
    /// <exception cref="Refusal"><c>out-password-missing</c>, <c>password-control</c>, <c>password-too-short</c></exception>
    public static IReadOnlyList<Problem> Check(ConversionPlan plan, ReadOnlySpan<char> password)
    {
        if (!plan.HasKey)
            return [];
        if (password.IsEmpty)
            return plan.Order.To.IsKeyStore() ? throw new Refusal("out-password-missing") : [Problem.Info("key-unencrypted", ("path", plan.Order.Path))];
        var problems = PasswordRule.Check(password);
        if (problems.FirstOrDefault(problem => problem.Code == "password-control") is { } control)
            throw new Refusal(control);
        if (plan.Order.To == OutputFormat.Jks && password.Length < LeastOfJava)
            throw new Refusal("password-too-short", ("minimum", $"{LeastOfJava}"));
        return [.. problems.Select(Remark)];
    }

    private static Problem Remark(Problem problem) => problem.Code == "password-too-short"
        ? Problem.Info("password-guessable", ("minimum", $"{PasswordRule.MinLength}"))
        : problem with { Severity = Severity.Info };
}
