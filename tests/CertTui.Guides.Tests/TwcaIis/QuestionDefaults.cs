using CertTui.Guides.Model;
using CertTui.Guides.Tests.EveryGuide;

namespace CertTui.Guides.Tests.TwcaIis;

/// <summary>What the guide proposes, it takes.</summary>
public sealed class QuestionDefaults
{
    private const string Longest = "a23456789-123456789-123456789-123456789-123456789-12.example.com";

    public static TheoryData<string> Situations =>
    [
        "#machine=practice; #portal=yes; #orderFolder=/orders; commonName=www.example.com.tw; flow=new",
        "#machine=this; #portal=no; #orderFolder=/orders; commonName=*.example.com.tw; flow=new; #sites=Default Web Site\nshop",
        $"#portal=yes; #orderFolder=/orders; commonName={Longest}; flow=new; names=example.com",
        "#orderFolder=/orders; flow=renew; renewOf=0123456789ABCDEF shop 2027-01-01; #installed=0123456789ABCDEF shop 2027-01-01; "
            + "#subject.0123456789ABCDEF=CommonName=shop.example.com.tw\nNames=\nOrganization=EXAMPLE TRADING\nLocality=TAIPEI\nState=TAIWAN\nCountry=TW; "
            + "commonName=shop.example.com.tw",
        "#orderFolder=/orders; flow=restore; #restoredHost=www.example.com.tw; #sites=shop; backupTarget=2019",
    ];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Every_proposal_is_accepted_by_its_own_question(string situation)
    {
        var known = Situation.Of(situation);
        Assert.All(GuideQuestions.All.Where(question => question.InPlay(known)), question =>
        {
            if (question.Default(known) is { } proposal && !(proposal.Length == 0 && !question.Optional))
                Assert.True(question.Read(known, proposal).IsTaken, $"{question.Id}: {proposal}: {question.Read(known, proposal).Error}");
        });
    }

    [Theory]
    [InlineData("bindHost=a.tw; bindPort=443; site=Default Web Site; #httpsPorts=443 shop", "yes")]
    [InlineData("bindHost=a.tw; bindPort=8443; site=Default Web Site; #httpsPorts=443 shop", "no")]
    [InlineData("bindHost=a.tw; bindPort=443; site=shop; #httpsPorts=443 shop", "no")]
    [InlineData("bindHost=a.tw; bindPort=443; site=shop; #httpsPorts=443 shop\n443 Default Web Site", "yes")]
    [InlineData("bindHost=a.tw; bindPort=443; site=shop", "no")]
    public void Sni_is_proposed_where_another_site_shares_the_port(string situation, string proposal) =>
        Assert.Equal(proposal, GuideQuestions.Find("sni").Default(Situation.Of(situation)));

    [Fact]
    public void Without_a_host_name_sni_is_not_asked() => Assert.False(GuideQuestions.Find("sni").InPlay(Situation.Of("bindHost=")));

    [Theory]
    [InlineData("2016", "3des")]
    [InlineData("unknown", "3des")]
    [InlineData("2019", "aes")]
    public void The_cipher_is_the_one_that_the_target_can_open(string target, string cipher) =>
        Assert.Equal(cipher, GuideQuestions.Find("backupCipher").Default(Situation.Of($"backupTarget={target}")));

    [Fact]
    public void The_organizational_unit_is_not_asked_unless_wanted()
    {
        Assert.Equal("no", GuideQuestions.Find("writeOu").Default(Known.Nothing));
        Assert.False(GuideQuestions.Find("organizationalUnit").InPlay(Situation.Of("writeOu=no")));
    }

    [Fact]
    public void A_star_is_no_part_of_a_file_name() =>
        Assert.Equal("/orders/_wildcard.a.tw_20261120_Certreq.txt", GuideQuestions.Find("csrPath").Default(Situation.Of("#orderFolder=/orders; commonName=*.a.tw")));
}
