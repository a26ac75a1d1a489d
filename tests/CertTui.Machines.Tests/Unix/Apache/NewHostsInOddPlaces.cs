using System.Security.Cryptography;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Unix.Apache;

public sealed class NewHostsInOddPlaces
{
    [Theory]
    [InlineData("zz站台")]
    [InlineData("~last")]
    [InlineData("zzz-last")]
    public void It_is_the_last_that_the_server_reads_whatever_the_others_are_called(string last)
    {
        using var on = new OnApache(apache => Replace(apache, last, "Include sites-enabled/*.conf"));
        AssertMadeAndTakenBack(on);
    }

    [Fact]
    public void Where_each_file_is_included_by_its_name_it_stands_at_the_end_of_the_main_file()
    {
        using var on = new OnApache(apache => Replace(apache, "www", "Include sites-enabled/000-first.conf\nInclude sites-enabled/www.conf"));
        // A backslash at the very end would join the next line.
        File.AppendAllText(on.Apache.Configuration, "# end \\");
        Assert.Contains("apache2.conf", AssertMadeAndTakenBack(on));
    }

    // www.twshop.com.tw has no TLS there any more.
    private static void Replace(ApacheHost apache, string last, string includes)
    {
        foreach (var folder in new[] { "sites-enabled", "sites-available" })
            File.Delete(apache.PathOf(folder + "/www.conf"));
        apache.Enable(last, $"<VirtualHost 127.0.0.1:{apache.Http}>\nServerName {OnApache.Www}\n</VirtualHost>\n");
        File.WriteAllText(apache.Configuration, File.ReadAllText(apache.Configuration).Replace("IncludeOptional sites-enabled/*.conf", includes));
    }

    /// <returns>The files that were changed.</returns>
    private static string AssertMadeAndTakenBack(OnApache on)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var before = on.Apache.Snapshot();
        var wanted = new Binding(OnApache.Www, "https", "127.0.0.1", on.Apache.Https, OnApache.Www, true, on.Install(key).Fingerprint);
        on.Machine.Sites.Put(wanted);
        Assert.Equal(wanted.Fingerprint, on.Apache.Served(OnApache.Www)[0]);
        Assert.Equal([on.First], on.Apache.Served(null));
        var changed = string.Join(' ', on.Apache.Snapshot().Except(before).Select(file => file.Key));
        on.Machine.Sites.Remove(wanted);
        Assert.Equal(before, on.Apache.Snapshot());
        return changed;
    }
}
