using CertTui.Engine.Requests;

namespace CertTui.Engine.Tests.Requests;

public sealed class SubjectFields
{
    [Fact]
    public void A_usual_subject_is_accepted_by_twca()
    {
        Assert.Empty(SubjectCheck.Check(Some.Subject, SubjectRules.Twca));
    }

    [Theory]
    [InlineData(SubjectAttribute.Organization, "", "attribute-empty")]
    [InlineData(SubjectAttribute.Organization, "  ", "attribute-empty")]
    [InlineData(SubjectAttribute.Organization, ".- .", "attribute-only-punctuation")]
    [InlineData(SubjectAttribute.Organization, "範例公司", "attribute-not-ascii")]
    [InlineData(SubjectAttribute.Organization, "A\u0007B", "attribute-control-character")]
    [InlineData(SubjectAttribute.Organization, "AB\uD83D", "attribute-control-character attribute-not-ascii")]
    [InlineData(SubjectAttribute.Organization, "EXAMPLE & SONS CO., LTD.", "")]
    [InlineData(SubjectAttribute.OrganizationalUnit, "", "")]
    [InlineData(SubjectAttribute.OrganizationalUnit, "SYSTEM", "")]
    [InlineData(SubjectAttribute.Locality, "TP", "attribute-abbreviation")]
    [InlineData(SubjectAttribute.Locality, "St. Louis", "attribute-abbreviation")]
    [InlineData(SubjectAttribute.State, "TW", "attribute-abbreviation")]
    [InlineData(SubjectAttribute.Country, "TW", "")]
    [InlineData(SubjectAttribute.Country, "tw", "country-format")]
    [InlineData(SubjectAttribute.Country, "TWN", "country-format")]
    [InlineData(SubjectAttribute.Country, "XX", "country-unknown")]
    public void Each_fault_of_a_field_has_its_own_code(SubjectAttribute attribute, string value, string codes)
    {
        var problems = SubjectCheck.Check(attribute, value, SubjectRules.Twca);

        Assert.Equal(codes, string.Join(' ', problems.Select(problem => problem.Code)));
        Assert.All(problems, problem => Assert.Equal(attribute.ToString(), problem.Details["attribute"]));
    }

    [Theory]
    [InlineData(SubjectAttribute.CommonName, 64)]
    [InlineData(SubjectAttribute.Organization, 64)]
    [InlineData(SubjectAttribute.OrganizationalUnit, 64)]
    [InlineData(SubjectAttribute.Locality, 128)]
    [InlineData(SubjectAttribute.State, 128)]
    public void Limits_count_characters_not_bytes(SubjectAttribute attribute, int limit)
    {
        Assert.Empty(SubjectCheck.Check(attribute, string.Concat(Enumerable.Repeat("𠮷", limit)), SubjectRules.Any));

        var problem = Assert.Single(SubjectCheck.Check(attribute, string.Concat(Enumerable.Repeat("港", limit + 1)), SubjectRules.Any));
        Assert.Equal("attribute-too-long", problem.Code);
        Assert.Equal($"{limit}", problem.Details["limit"]);
    }

    [Fact]
    public void Hongkong_Post_takes_chinese_names_and_hong_kong_alone()
    {
        Assert.Empty(SubjectCheck.Check(SubjectAttribute.Organization, "香港郵政", SubjectRules.HongkongPost));
        Assert.Empty(SubjectCheck.Check(SubjectAttribute.Country, "HK", SubjectRules.HongkongPost));
        Assert.Equal("country-not-served", Assert.Single(SubjectCheck.Check(SubjectAttribute.Country, "TW", SubjectRules.HongkongPost)).Code);
    }
}
