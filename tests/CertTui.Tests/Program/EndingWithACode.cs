using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary>Exit codes and problem codes that scripts rely on.</summary>
public sealed class EndingWithACode : IDisposable
{
    private readonly RealProgram _program = new();

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("run")]
    [InlineData("practice", "serve", "--port", "many")]
    [InlineData("guide", "no-such-guide")]
    [InlineData("map", "no-such-guide")]
    public void Wrong_use_ends_with_2(params string[] arguments) => Assert.NotEqual("", _program.Run(arguments).Expect(2).Errors);

    [Theory]
    [InlineData("""{"guide":""", "answers-malformed")]
    [InlineData("[]", "answers-malformed")]
    [InlineData("{}", "answers-malformed")]
    [InlineData("""{"guide":"twca-iis","answers":{"commonName":{}}}""", "answers-malformed")]
    [InlineData("""{"guide":"twca-iis","secrets":{"5.2.7.1.phrase":"in-the-clear"}}""", "secret-in-answers")]
    [InlineData("""{"guide":"no-such-guide"}""", "guide-not-found")]
    public void An_answers_file_that_cannot_be_used_ends_with_2_and_begins_no_case(string text, string code)
    {
        var ended = _program.Run("run", AnswersFor.Text(_program, text), "--json").Expect(2);
        Assert.Equal([code], ended.Errored);
        Assert.DoesNotContain("in-the-clear", ended.Output);
        Assert.Equal("", _program.Run("cases", "list", "--json").Expect(0).Output);
    }

    [Fact]
    public void Every_missing_answer_is_named_once()
    {
        var ended = _program.Run("run", AnswersFor.Empty(_program), "--json").Expect(2);
        Assert.All(ended.Errored, code => Assert.Equal("answer-missing", code));
        Assert.Equal(
            ["commonName", "organization", "5.1.backup.password", "formNumber", "passKeeper", "5.2.7.1.phrase", "5.9.6.password", "5.10.9.password"],
            ended.Of("problem").Where(IsError).Select(Question));
    }

    [Fact]
    public void Wrong_and_unknown_answers_are_named_before_anything_is_changed()
    {
        var answers = AnswersFor.FourTiers(_program, [("formNumber", ""), ("keyBackup", "perhaps"), ("comonName", "typo.example.com.tw")]);
        _program.Run("practice").Expect(0);
        var before = _program.Practice.Snapshot();
        var ended = _program.Run("run", answers, "--json").Expect(2);
        Assert.Equal(["comonName", "formNumber", "keyBackup"], ended.Of("problem").Where(IsError).Select(Question).Order(StringComparer.Ordinal));
        Assert.Equal(before, _program.Practice.Snapshot());
    }

    [Fact]
    public void A_corrected_answers_file_goes_on_with_the_same_case()
    {
        var first = _program.Run("run", AnswersFor.FourTiers(_program, [("organization", "範例貿易"), ("practice.issue", "later")]), "--json").Expect(2);
        var second = _program.Run("run", AnswersFor.FourTiers(_program, [("practice.issue", "later")]), "--json").Expect(3);
        Assert.Equal(first.CaseId, second.CaseId);
    }

    [Fact]
    public void This_computer_is_refused_where_it_has_no_server_and_no_case_is_left_behind()
    {
        var answers = AnswersFor.FourTiers(_program);
        // A server that is surely not there, whatever the computer that runs the tests has.
        var nowhere = Path.Combine(_program.Folder, "apache2.conf");
        Assert.Equal(["file-not-found"], _program.Run("run", answers, "--machine", "this", "--apache", nowhere, "--json").Expect(1).Errored);
        Assert.Equal(["answer-not-offered"], _program.Run("run", answers, "--machine", "that", "--json").Expect(2).Errored);
        Assert.Equal("", _program.Run("cases", "list", "--json").Expect(0).Output);
    }

    [Fact]
    public void Home_without_a_terminal_is_a_list_and_the_end_of_input_leaves_it()
    {
        var ended = _program.Run().Expect(4);
        Assert.Contains("1. ", ended.Output);
        Assert.DoesNotContain("\u001b", ended.Output, StringComparison.Ordinal);
        _program.Feed("1\n").Expect(4);
        Assert.Single(_program.Run("cases", "list", "--json").Of("case"));
    }

    [Fact]
    public void An_unknown_case_is_said_to_be_unknown() =>
        Assert.Equal(["case-not-found"], _program.Run("cases", "show", "20260101-none", "--json").Expect(1).Errored);

    public void Dispose() => _program.Dispose();

    // What was found by looking is said too; it ends nothing.
    private static bool IsError(JsonElement problem) => problem.GetProperty("severity").GetString() == "error";

    private static string? Question(JsonElement problem) => problem.GetProperty("evidence").GetProperty("question").GetString();
}
