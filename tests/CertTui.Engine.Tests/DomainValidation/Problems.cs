namespace CertTui.Engine.Tests.DomainValidation;

/// <summary>Says which problem is expected in few words: the code first, then some of its details.</summary>
internal static class Problems
{
    public static void Are(Problem? problem, string beginning, params string[] details)
    {
        Assert.NotNull(problem);
        Assert.StartsWith(beginning, problem.ToString());
        Assert.All(details, detail => Assert.Contains(" " + detail, problem.ToString()));
    }

    public static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => problem.Code);
}
