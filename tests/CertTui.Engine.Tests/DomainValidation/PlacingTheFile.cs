using CertTui.Engine.DomainValidation;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.DomainValidation;

public sealed class PlacingTheFile : IDisposable
{
    private readonly MemoryMachine _memory = new();

    public PlacingTheFile()
    {
        _memory.Sites.Add("Default", bindings: [Http("Default", ""), new Binding("Default", "https", "*", 443, "", false, null)]);
        _memory.Sites.Add("Shop", bindings: [Http("Shop", "shop.example.com.tw"), Http("Shop", "store.example.com.tw")]);
        _memory.Sites.Add("Old", bindings: [Http("Old", "SHOP.example.com.tw") with { Port = 8080 }]);
    }

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Each_site_that_answers_gets_the_file_once_and_undo_takes_it_away()
    {
        var empty = _memory.Snapshot();
        var plan = Draft("www.example.com.tw", "shop.example.com.tw", "store.example.com.tw");

        Assert.Equal(
            ["/sites/Default/.well-known/pki-validation/fileauth.txt", "/sites/Shop/.well-known/pki-validation/fileauth.txt"],
            plan.Changes.Cast<WriteFile>().Select(change => change.Path));
        var receipt = Carrying.Apply(_memory.Machine, plan, new MemorySecrets());
        Assert.Equal([1, 2, 3], _memory.Files.Read("/sites/Shop/.well-known/pki-validation/fileauth.txt"));
        Assert.Empty(Draft("www.example.com.tw", "shop.example.com.tw").Changes);
        Carrying.Undo(_memory.Machine, receipt);
        Assert.Equal(empty, _memory.Snapshot());
    }

    [Fact]
    public void A_name_that_no_site_answers_for_is_refused()
    {
        using var other = new MemoryMachine();
        other.Sites.Add("Shop", bindings: [Http("Shop", "shop.example.com.tw")]);

        var refusal = Assert.Throws<Refusal>(() => PlaceFile.Draft(other.Machine, ["www.example.com.tw"], "fileauth.txt", [1]));
        Assert.Equal("no-http-site name=www.example.com.tw", refusal.Message);
    }

    [Fact]
    public void A_wildcard_has_no_site() =>
        Assert.Equal("website-wildcard name=*.example.com.tw", Assert.Throws<Refusal>(() => Draft("*.example.com.tw")).Message);

    private static Binding Http(string site, string host) => new(site, "http", "*", 80, host, false, null);

    private Plan Draft(params string[] names) => PlaceFile.Draft(_memory.Machine, names, "fileauth.txt", [1, 2, 3]);
}
