using CertTui.Engine.Reissue;

namespace CertTui.Engine.Tests.Reissue;

public class CompanyNumbers
{
    [Theory]
    [InlineData("22099131")]
    [InlineData("04595257")]
    [InlineData("10458575")]
    [InlineData("10458574")]
    [InlineData("10458570")]
    public void A_number_whose_digits_fit_is_taken_without_a_word(string number) => Assert.Empty(CompanyNumber.Check(number));

    [Theory]
    [InlineData("22099132")]
    [InlineData("12345678")]
    public void One_that_does_not_is_a_warning_only(string number)
    {
        var problem = Assert.Single(CompanyNumber.Check(number));

        Assert.Equal(("company-number-check", Severity.Warning), (problem.Code, problem.Severity));
    }

    [Theory]
    [InlineData("2209913")]
    [InlineData("220991311")]
    [InlineData("2209 131")]
    [InlineData("２２０９９１３１")]
    [InlineData("")]
    public void Anything_but_eight_digits_is_refused(string number) =>
        Assert.Equal(("company-number-format", Severity.Error), CompanyNumber.Check(number).Select(problem => (problem.Code, problem.Severity)).Single());
}
