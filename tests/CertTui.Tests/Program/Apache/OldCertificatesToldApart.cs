namespace CertTui.Tests.Program.Apache;

/// <summary>Two Apaches and a device in front, on three addresses of loopback: whose certificate is it that clients still see?</summary>
public sealed class OldCertificatesToldApart : IDisposable
{
    private const string Www = "www.twshop.com.tw";
    private const string Here = "127.0.0.1";
    private const string There = "127.0.0.2";
    private const string InFront = "127.0.0.3";

    private readonly RealProgram _program = new();
    private readonly ApacheHost _apache = new();
    private readonly ApacheHost _other;

    public OldCertificatesToldApart()
    {
        _apache.AddPlainSite("plain", Www);
        _apache.AddSite("www", "ServerName " + Www, Www);
        _apache.Start();
        _other = new ApacheHost(address: There, firstPort: _apache.Http);
        _other.AddSite("www", "ServerName " + Www, Www);
        _other.Start();
    }

    public void Dispose()
    {
        _other.Dispose();
        _apache.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void The_file_is_new_and_the_server_has_not_read_it()
    {
        var installed = _apache.SelfSigned("www", Www);
        var cause = Cause(Here);
        Assert.Equal("old-1", cause.GetProperty("cause").GetString());
        Assert.Contains(Labels(cause), label => label == "fileChangedAt");
        // After the reload that it advises nothing is left of it.
        _apache.Reload();
        while (_apache.Served(Www)[0] != installed)
            continue;
        Assert.Equal(0, Diagnose(Here).Exit);
    }

    [Fact]
    public void Another_server_of_the_same_name_still_has_the_old_one()
    {
        InstallHere();
        Assert.Equal("old-2", Cause(Here, There).GetProperty("cause").GetString());
    }

    [Fact]
    public void The_name_leads_to_another_server_of_ours()
    {
        InstallHere();
        var cause = Cause(There);
        Assert.Equal("old-3", cause.GetProperty("cause").GetString());
        Assert.Contains(Labels(cause), label => label == "markerNotSeen");
    }

    [Fact]
    public void A_device_in_front_ends_the_connection()
    {
        _apache.SelfSigned("device", Www);
        InstallHere();
        using var device = new TlsProxy(InFront, _apache.Https, _apache.PathOf("device"), _apache.Http);
        var cause = Cause(InFront);
        Assert.Equal("old-4", cause.GetProperty("cause").GetString());
        Assert.Contains(Labels(cause), label => label == "markerSeen");
    }

    [Fact]
    public void The_site_is_at_an_outside_company()
    {
        InstallHere();
        Assert.Equal("old-5", Cause("--hosted-outside", There).GetProperty("cause").GetString());
    }

    [Fact]
    public void Without_a_log_it_does_not_guess_between_a_device_and_another_server()
    {
        var lines = File.ReadAllLines(_apache.Configuration).Where(line => !line.StartsWith("CustomLog", StringComparison.Ordinal));
        File.WriteAllLines(_apache.Configuration, [.. lines]);
        InstallHere();
        Assert.Equal("old-unclear", Cause(There).GetProperty("cause").GetString());
    }

    [Fact]
    public void Nothing_is_changed_by_looking()
    {
        InstallHere();
        var before = _apache.Snapshot();
        Cause(Here, There);
        Assert.Equal(before, _apache.Snapshot());
    }

    [Fact]
    public void Where_no_address_can_be_reached_from_here_it_asks_for_a_view_from_outside()
    {
        InstallHere();
        Assert.Equal("old-no-outside-view", Cause("127.0.0.9").GetProperty("cause").GetString());
    }

    private void InstallHere()
    {
        _apache.SelfSigned("www", Www);
        _apache.Reload();
    }

    private System.Text.Json.JsonElement Cause(params string[] addresses) => Assert.Single(Diagnose(addresses).Expect(1).Of("cause"));

    private Ended Diagnose(params string[] addresses) => _program.Run(
    [
        "diagnose", $"{Www}:{_apache.Https}", "--json", "--expect", _apache.PathOf("www.crt"), "--trust", _apache.PathOf("www.crt"),
        "--machine", "this", "--apache", _apache.Configuration,
        .. addresses.SelectMany(address => address.StartsWith("--", StringComparison.Ordinal) ? (string[])[address] : ["--address", address]),
    ]);

    private static IEnumerable<string?> Labels(System.Text.Json.JsonElement cause) =>
        cause.GetProperty("evidence").EnumerateArray().Select(line => line.GetProperty("label").GetString());
}
