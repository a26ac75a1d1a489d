using CertTui.Engine.Requests;

namespace CertTui.Engine.Tests.Requests;

public sealed class NameLists
{
    [Fact]
    public void The_first_name_is_the_common_name_whatever_separates_the_others()
    {
        var list = NameList.Read("www.example.com.tw, example.com.tw\nmail.example.com.tw；香港。example.hk、a.example.hk", NameRules.Ov);

        Assert.Equal("www.example.com.tw", list.CommonName);
        Assert.Equal(["www.example.com.tw", "example.com.tw", "mail.example.com.tw", "xn--j6w193g.example.hk", "a.example.hk"], list.Ascii);
        Assert.True(list.IsAccepted);
    }

    [Fact]
    public void A_name_given_twice_is_kept_once_and_said()
    {
        var list = NameList.Read("www.example.tw WWW.EXAMPLE.TW", NameRules.Ov);

        Assert.Single(list.Ascii);
        Assert.Equal("name-duplicate", Assert.Single(list.Problems).Code);
        Assert.True(list.IsAccepted);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Fifty_names_are_the_most(int count, bool accepted)
    {
        var list = NameList.Read(string.Join(' ', Enumerable.Range(1, count).Select(number => $"w{number}.example.tw")), NameRules.Ov);

        Assert.Equal(accepted, list.IsAccepted);
    }

    [Theory]
    [InlineData("ov", null)]
    [InlineData("ev", "wildcard-ev")]
    [InlineData("hk", "wildcard-among-others")]
    public void A_wildcard_among_names_depends_on_the_product(string product, string? code)
    {
        var rules = product switch { "ev" => NameRules.Ev, "hk" => NameRules.HongkongPost, _ => NameRules.Ov };

        Assert.Equal(code, NameList.Read("*.example.hk example.hk", rules).Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void One_refused_name_refuses_the_list()
    {
        var list = NameList.Read("www.example.tw server.local", NameRules.Ov);

        Assert.False(list.IsAccepted);
        Assert.Equal("name-reserved", Assert.Single(list.Problems).Code);
    }

    [Fact]
    public void A_first_name_too_long_for_a_common_name_lends_it_to_the_next()
    {
        var longName = new string('a', 60) + ".example.tw";
        var list = NameList.Read(longName + " example.tw", NameRules.Ov);

        Assert.Equal("example.tw", list.CommonName);
        Assert.Equal("common-name-replaced", Assert.Single(list.Problems).Code);
        Assert.Equal("common-name-too-long", Assert.Single(NameList.Read(longName, NameRules.Ov).Problems).Code);
    }

    [Fact]
    public void No_name_is_refused()
    {
        Assert.Equal("names-none", Assert.Single(NameList.Read(" , \n", NameRules.Ov).Problems).Code);
    }
}
