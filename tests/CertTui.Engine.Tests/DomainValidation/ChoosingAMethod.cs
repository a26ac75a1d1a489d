using CertTui.Engine.DomainValidation;

namespace CertTui.Engine.Tests.DomainValidation;

public sealed class ChoosingAMethod
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Some.Now.UtcDateTime);

    [Theory]
    [InlineData("standard", "dns website email")]
    [InlineData("ev", "dns website email")]
    [InlineData("multi-domain", "dns website")]
    [InlineData("ev-multi-domain", "dns website")]
    [InlineData("wildcard", "dns email")]
    public void Each_type_has_its_methods(string type, string methods) => Assert.Equal(methods, Allowed(type, Today));

    [Theory]
    [InlineData("wildcard", "website", "validation-website-wildcard method=website type=wildcard")]
    [InlineData("multi-domain", "email", "validation-email-multi-domain method=email type=multi-domain")]
    [InlineData("ev-multi-domain", "email", "validation-email-multi-domain method=email type=ev-multi-domain")]
    public void An_exclusion_has_its_reason(string type, string method, string reason) =>
        Assert.Equal(reason, ValidationMethods.For(type, false, Today).Single(each => each.Id == method).Exclusion!.ToString());

    [Fact]
    public void Mail_ends_in_2028()
    {
        var day = new DateOnly(2028, 3, 15);

        Assert.Equal("dns website", Allowed("standard", day));
        Problems.Are(ValidationMethods.For("ev", false, day)[2].Exclusion, "validation-email-retired", "date=2028-03-15", "type=ev");
        Assert.Equal("dns website email", Allowed("standard", day.AddDays(-1)));
    }

    [Fact]
    public void Government_bodies_need_none() =>
        Assert.All(ValidationMethods.For("standard", true, Today), method => Problems.Are(method.Exclusion, "validation-not-needed"));

    [Fact]
    public void Before_the_rule_nobody_needed_one() =>
        Assert.All(
            ValidationMethods.For("standard", false, ValidationMethods.Begin.AddDays(-1)),
            method => Problems.Are(method.Exclusion, "validation-not-yet", "date=2026-03-15"));

    [Fact]
    public void An_unknown_type_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ValidationMethods.For("code-signing", false, Today));

    private static string Allowed(string type, DateOnly date) =>
        string.Join(' ', ValidationMethods.For(type, false, date).Where(method => method.IsAllowed).Select(method => method.Id));
}
