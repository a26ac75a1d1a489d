using System.Text.Json;

namespace CertTui.Engine.Tests.Chains.Conformance;

/// <summary>How far the verdicts agree with the public conformance suites. An exception is always a failure.</summary>
public class Agreement
{
    public const int Pkits = 247;
    public const int Limbo = 125;

    [Fact]
    public void With_PKITS()
    {
        var suite = new PkitsSuite(Data());
        var disagreeing = suite.Tests.Where(test => test.GetProperty("should_validate").GetBoolean() != (suite.Judge(test).Count == 0))
            .Select(test => $"{test.GetProperty("id")} {test.GetProperty("title")} {string.Join(',', suite.Judge(test))}").ToList();

        Assert.Equal((Pkits, ""), (suite.Tests.Count() - disagreeing.Count, string.Join('\n', disagreeing)));
    }

    [Fact]
    public void With_limbo()
    {
        var cases = Runnable("limbo2023").ToList();
        var disagreeing = cases.Where(test => !Agrees(test)).Select(Describe).ToList();

        Assert.True(cases.Count - disagreeing.Count >= Limbo, $"{cases.Count - disagreeing.Count} of {cases.Count}\n{string.Join('\n', disagreeing)}");
    }

    [Fact]
    public void Wherever_the_platform_is_right()
    {
        var worse = Runnable("limbo2023").Concat(Runnable("pkits"))
            .Where(test => (test.GetProperty("x509chain_linux").GetString() == "ok") == test.GetProperty("expected").GetBoolean())
            .Where(test => !Agrees(test)).Select(Describe);

        Assert.Equal("", string.Join('\n', worse));
    }

    private static IEnumerable<JsonElement> Runnable(string suite) => LimboSuite.Cases(Data())
        .Where(test => test.GetProperty("suite").GetString() == suite && test.GetProperty("skip").ValueKind == JsonValueKind.Null);

    private static bool Agrees(JsonElement test) => test.GetProperty("expected").GetBoolean() == (LimboSuite.Judge(test).Count == 0);

    private static string Describe(JsonElement test) =>
        $"{test.GetProperty("id")} expected={test.GetProperty("expected")} {string.Join(',', LimboSuite.Judge(test))}";

    private static string Data()
    {
        Assert.SkipWhen(Repository.SharedData is null, "The shared test data are not beside the repository.");
        return Repository.SharedData!;
    }
}
