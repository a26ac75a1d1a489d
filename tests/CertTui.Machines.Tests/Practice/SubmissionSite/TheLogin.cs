namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class TheLogin : IDisposable
{
    private const string Chinese = "www.我的伺服器.com";
    private const string Ascii = "www.xn--3pqw8o2pk43espw.com";
    private readonly TestWorld world = new();

    [Theory]
    [InlineData(Chinese)]
    [InlineData(Ascii)]
    [InlineData("WWW.XN--3PQW8O2PK43ESPW.COM")]
    public void The_server_name_is_taken_in_either_spelling(string typed)
    {
        world.Site.Invite(Applying.Form("standard", Ascii));
        var (reference, pin) = world.Envelope();
        var shown = world.Site.Enter(typed, reference, pin);
        Assert.Equal([Ascii], shown.Names);
        Assert.Equal("範例貿易有限公司", shown.ChineseOrganization);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0}\t")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    [InlineData("{3}")]
    public void Blanks_and_hyphens_in_the_PIN_do_not_count(string form)
    {
        world.Site.Invite(Applying.Form());
        var (reference, pin) = world.Envelope();
        world.Site.Enter(Applying.Host, reference, string.Format(form, pin, pin.Replace(" ", ""), pin.Replace(' ', '-'), pin.Replace(' ', '　')));
        Assert.Equal("entered", world.Open.Show().Applications.Single().State);
    }

    [Fact]
    public void Which_field_is_wrong_is_not_said_however_often()
    {
        world.Site.Invite(Applying.Form());
        var (reference, pin) = world.Envelope();
        var other = pin[0] == '1' ? "2" + pin[1..] : "1" + pin[1..];
        Refused("mail.example.com.hk", reference, pin);
        Refused("", reference, pin);
        Refused(Applying.Host, reference[1..], pin);
        Refused(Applying.Host, "../orders", pin);
        Refused(Applying.Host, reference, other);
        Refused(Applying.Host, reference, pin[..^1]);
        Refused(Applying.Host, reference, pin + "0");
        Refused(Applying.Host, reference, "");
        Refused(Applying.Host, reference, pin.Replace(pin[^1], '１'));
        Assert.Equal(Applying.Host, world.Site.Enter(Applying.Host, reference, pin).Names[0]);
    }

    [Fact]
    public void Another_name_of_the_application_opens_it_too()
    {
        world.Site.Invite(Applying.Form("multi-domain", Applying.Host, "mail.example.com.hk"));
        var (reference, pin) = world.Envelope();
        Assert.Equal(2, world.Site.Enter("mail.example.com.hk", reference, pin).Names.Count);
    }

    [Fact]
    public void A_zero_in_front_belongs_to_the_reference()
    {
        world.Site.Invite(Applying.Form());
        var (reference, pin) = world.Envelope();
        var (from, to) = (world.PathOf("ca", "applications", reference), world.PathOf("ca", "applications", "012345678"));
        Directory.Move(from, to);
        var record = Path.Combine(to, "application.json");
        File.WriteAllText(record, File.ReadAllText(record).Replace(reference, "012345678"));
        Refused(Applying.Host, "12345678", pin);
        world.Site.Enter(Applying.Host, "012345678", pin);
    }

    private void Refused(string name, string reference, string pin)
    {
        var problem = Applying.ProblemOf(() => world.Site.Enter(name, reference, pin));
        Assert.Equal("site-login-wrong", problem.Code);
        Assert.Empty(problem.Details);
    }

    public void Dispose() => world.Dispose();
}
