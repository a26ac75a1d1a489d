using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Windows.Iis;

public sealed class BindingsOfIis
{
    [Theory]
    [MemberData(nameof(BindingRow.Data), MemberType = typeof(BindingRow))]
    public void A_binding_is_configuration_and_a_record_and_goes_again_as_it_came(BindingRow row)
    {
        using var iis = row.Open();
        var (before, wanted) = (iis.Snapshot(), row.Binding(iis));
        var old = iis.Sites.List().SelectMany(site => site.Bindings).FirstOrDefault(found => found.Site == wanted.Site && found.SameEndpoint(wanted));

        iis.Sites.Put(wanted);
        Assert.Equal(row.Expected(before), iis.Snapshot());
        Assert.Contains(wanted, iis.Sites.List().SelectMany(site => site.Bindings));
        iis.Sites.Put(wanted);
        Assert.Single(iis.Commands, command => command.StartsWith("add", StringComparison.Ordinal));

        // Taken back by another process, which has no more than the book.
        if (old is null)
            Assert.True(iis.Open().Remove(wanted));
        else
            iis.Open().Put(old);
        Assert.Equal(before, iis.Snapshot());
    }

    [Theory]
    [MemberData(nameof(BindingRow.Data), MemberType = typeof(BindingRow))]
    public void Each_change_has_a_backup_and_a_list_of_all_records_before_it(BindingRow row)
    {
        using var iis = row.Open();
        var records = iis.Http.List();
        iis.Sites.Put(row.Binding(iis));
        var dump = Assert.Single(Directory.GetFiles(Path.Combine(iis.Book, "records")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(dump).UnixFileMode);
        Assert.All(records, record => Assert.Contains(record.Endpoint.ToString(), File.ReadAllText(dump)));
        Assert.StartsWith("add\tbackup\tcerttui-", iis.Commands.First(command => !command.StartsWith("list", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_ours_in_a_record_is_kept()
    {
        using var iis = new IisWorld(("One", ["https *:443:www.example.com.tw 9"]));
        var before = iis.Lay("www.example.com.tw:443", "second") with
        {
            CheckMode = 1,
            RevocationFreshness = 60,
            UrlTimeout = 15000,
            CtlIdentifier = "list",
            CtlStoreName = "CA",
            Flags = 0x12,
            AppId = Guid.NewGuid(),
        };
        iis.Http.Set(before);
        iis.Sites.Put(iis.Https("One", "*:443:www.example.com.tw", true));
        Assert.Equal(before with { Thumbprint = IisWorld.ThumbprintOf(iis.First) }, Assert.Single(iis.Http.List()));
        Assert.Equal(9u, iis.Configuration.Sites()[0].Bindings[0].Flags);
    }

    [Fact]
    public void A_record_stays_while_another_binding_needs_it()
    {
        using var iis = new IisWorld(("One", ["https *:443:"]), ("Two", ["https *:443:two.example.com.tw"]));
        iis.Lay("0.0.0.0:443");
        Assert.True(iis.Sites.Remove(iis.Sites.List()[0].Bindings[0]));
        Assert.Single(iis.Http.List());
        Assert.True(iis.Sites.Remove(iis.Sites.List()[1].Bindings[0]));
        Assert.Empty(iis.Http.List());
        Assert.False(iis.Sites.Remove(new Binding("Two", "https", "*", iis.Port, "", false, null)));
    }

    [Fact]
    public void A_removed_binding_comes_back_with_its_record()
    {
        using var iis = new IisWorld(("One", ["https *:443:www.example.com.tw 1"]));
        iis.Lay("www.example.com.tw:443");
        var (before, binding) = (iis.Snapshot(), iis.Sites.List()[0].Bindings[0]);
        Assert.True(iis.Sites.Remove(binding));
        iis.Open().Put(binding);
        Assert.Equal(before, iis.Snapshot());
    }

    [Fact]
    public void What_somebody_else_has_changed_since_is_left_alone()
    {
        using var iis = new IisWorld(("One", []));
        var binding = iis.Https("One", "*:443:www.example.com.tw", true);
        iis.Sites.Put(binding);
        iis.Http.Set(iis.Http.List()[0] with { Flags = 2 });
        var before = iis.Snapshot();
        Assert.Equal("iis-changed-since", Requesting.RefusalOf(() => iis.Sites.Remove(binding)));
        Assert.Equal(before, iis.Snapshot());
    }

    [Fact]
    public void A_configuration_that_lies_elsewhere_is_read_and_changed_there()
    {
        using var iis = new IisWorld(("One", []));
        var elsewhere = Directory.CreateDirectory(Path.Combine(iis.Home, "shared")).FullName;
        var shared = Path.Combine(elsewhere, "applicationHost.config");
        // The computer's own stays behind, unused, and is what appcmd backs up.
        File.Copy(Path.Combine(iis.Home, "config", "applicationHost.config"), shared);
        var before = File.ReadAllText(shared);
        File.WriteAllText(Path.Combine(iis.Home, "config", "redirection.config"),
            $"<configuration><configurationRedirection enabled=\"true\" path=\"{elsewhere}\" /></configuration>");
        iis.Sites.Put(iis.Https("One", "*:443:www.example.com.tw", true));
        Assert.Contains("*:443:www.example.com.tw 1", iis.Snapshot());
        Assert.Equal(before, File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(iis.Book, "records"), "*.config"))));
    }

    [Fact]
    public void Names_are_read_from_the_configuration_whatever_appcmd_prints()
    {
        using var iis = new IisWorld(("台灣網路商店", ["http *:80:"]), ("香港分行 (舊)", []));
        Assert.Equal(["台灣網路商店", "香港分行 (舊)"], iis.Sites.List().Select(site => site.Name));
        Assert.All(iis.Sites.List(), site => Assert.True(site.Running));
    }

    [Theory]
    [InlineData("nowhere", "*:443:www.example.com.tw", "site-not-found")]
    [InlineData("One", "*:443:central.example.com.tw", "iis-central-store")]
    [InlineData("One", "*:443:", "iis-shared-record")]
    [InlineData("One", "*:443:*.example.com.tw", "iis-wildcard-unsupported")]
    public void What_cannot_be_is_refused_before_anything_is_done(string site, string information, string code)
    {
        using var iis = new IisWorld(("One", ["https *:443:central.example.com.tw 3"]), ("Two", ["https *:443:shop.example.com.hk 0"])) { Version = new Version(8, 5) };
        var (before, wanted) = (iis.Snapshot(), iis.Https(site, information, sni: !information.EndsWith(':')));
        Assert.Equal(code, Requesting.RefusalOf(() => iis.Open().Put(wanted)));
        if (code != "site-not-found")
            Assert.Equal(code, Requesting.RefusalOf(() => iis.Sites.Foresee(wanted)));
        Assert.Equal(before, iis.Snapshot());
        Assert.DoesNotContain(iis.Commands, command => !command.StartsWith("list", StringComparison.Ordinal));
    }
}
