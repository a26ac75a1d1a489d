using System.Text;
using CertTui.Engine;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

public sealed class AnswersFiles
{
    [Fact]
    public void Comments_numbers_booleans_and_lists_are_answers_too()
    {
        var file = Parse("""{ "guide": "g", /* why */ "answers": { "a": 3, "b": true, "c": false, "d": ["x", "y"], }, }""");
        Assert.Equal(["3", "yes", "no", "x\ny"], file.Answers.Values);
        Assert.Null(file.Language);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_it() => Assert.Equal("g", Parse("\uFEFF{\"guide\":\"g\"}").Guide);

    [Fact]
    public void A_part_that_nobody_reads_is_named()
    {
        var refusal = Assert.Throws<Refusal>(() => Parse("""{"guide":"g","practice":{"issue":"later"}}"""));
        Assert.Equal(("answers-part-unknown", "practice"), (refusal.Problem.Code, refusal.Problem.Details["part"]));
    }

    [Theory]
    [InlineData("""{ "guide": "g", "secrets": { "s": "hunter2" } }""")]
    [InlineData("""{ "guide": "g", "secrets": { "s": { "value": "hunter2" } } }""")]
    public void A_secret_written_in_it_is_refused_and_not_repeated(string json)
    {
        var problem = Assert.Throws<Refusal>(() => Parse(json)).Problem;
        Assert.Equal("secret-in-answers", problem.Code);
        Assert.DoesNotContain("hunter2", problem.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"guide\": 5 }")]
    [InlineData("{ \"guide\": \"g\", \"answers\": [] }")]
    [InlineData("{ \"guide\": \"g\", \"answers\": { \"a\": {} } }")]
    [InlineData("{ \"guide\": \"g\", \"answers\": { \"a\": null } }")]
    [InlineData("{ \"guide\": \"g\", \"secrets\": { \"a\": { \"file\": null } } }")]
    public void Anything_else_is_malformed_and_says_why(string json)
    {
        var problem = Assert.Throws<Refusal>(() => Parse(json)).Problem;
        Assert.Equal("answers-malformed", problem.Code);
        Assert.NotEmpty(problem.Details["reason"]);
    }

    private static AnswersFile Parse(string json) => AnswersFile.Parse(Encoding.UTF8.GetBytes(json));
}
