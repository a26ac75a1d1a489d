using CertTui.Engine.Ports;

namespace CertTui.Guides.Tests.Unattended;

public sealed class Renewal
{
    [Fact]
    public void A_renewal_takes_the_data_but_not_the_key_and_replaces_the_old_certificate_everywhere()
    {
        using var walker = new Walker();
        var old = walker.Machine.Stores.List(StoreName.Personal).Single();
        walker.Machine.Sites.Put(new Binding("shop", "https", "*", 8443, "shop.example.com.tw", true, old.Certificate.Fingerprint));

        walker.RunToTheEnd(SampleAnswers.Load("twca-iis-renewal"));

        var renewed = walker.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Fingerprint != old.Certificate.Fingerprint);
        Assert.Equal(old.Certificate.DnsNames, renewed.Certificate.DnsNames);
        Assert.NotEqual(old.Certificate.SpkiSha256, renewed.Certificate.SpkiSha256);
        var bound = walker.Machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https").ToList();
        Assert.Equal(2, bound.Count);
        Assert.All(bound, binding => Assert.Equal(renewed.Certificate.Fingerprint, binding.Fingerprint));
    }

    [Fact]
    public void The_old_certificate_and_its_key_stay_until_somebody_takes_them_away()
    {
        using var walker = new Walker();
        var old = walker.Machine.Stores.List(StoreName.Personal).Single();

        walker.RunToTheEnd(SampleAnswers.Load("twca-iis-renewal"));

        Assert.Contains(old, walker.Machine.Stores.List(StoreName.Personal));
        Assert.Contains(old.KeyId, walker.Machine.Keys.List());
    }
}
