using CertTui.Engine.Certificates;
using CertTui.Engine.Pem;

namespace CertTui.Tests.Program;

/// <summary><c>certtui chain</c> over files of every form.</summary>
public sealed class ChainsInFiles : IDisposable
{
    private readonly RealProgram _program = new();
    private readonly TestChain _world = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_whole_chain_is_good_and_every_path_is_shown()
    {
        var trust = Bundle("roots.pem", _world.Older.Certificate, _world.Younger.Certificate);

        var ended = Chain(Der("leaf.cer", _world.Leaf.Certificate), "--with", Bundle("more.pem", _world.Authority.Certificate, _world.Cross), "--trust", trust, "--json")
            .Expect(0);

        var chain = Assert.Single(ended.Of("chain"));
        Assert.Equal("ok", chain.GetProperty("verdict").GetString());
        Assert.Equal("given", chain.GetProperty("trust").GetString());
        Assert.Equal([3, 4], chain.GetProperty("paths").EnumerateArray().Select(path => path.GetProperty("path").GetArrayLength()));
        Assert.Equal(_world.Leaf.Certificate.Subject, chain.GetProperty("path")[0].GetString());
        Assert.Equal(0, chain.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_gap_is_bad_and_names_what_is_missing()
    {
        var leaf = Der("leaf.cer", _world.Leaf.Certificate);

        var chain = Assert.Single(Chain(leaf, "--trust", Older(), "--json").Expect(1).Of("chain"));
        var text = Chain(leaf, "--trust", Older()).Expect(1).Output;

        Assert.Equal("bad", chain.GetProperty("verdict").GetString());
        Assert.Equal("incomplete-chain", chain.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Contains("incomplete-chain: ", text);
        Assert.Contains(_world.Authority.Certificate.SubjectKeyId!, text);
    }

    [Fact]
    public void The_order_of_the_files_does_not_count()
    {
        string[] files = [Der("a.cer", _world.Authority.Certificate), Der("b.cer", _world.Cross)];
        var leaf = Der("leaf.cer", _world.Leaf.Certificate);

        Chain(leaf, "--with", files[0], "--with", files[1], "--trust", Older()).Expect(0);
        Chain(leaf, "--with", files[1], files[0], "--trust", Older()).Expect(0);
    }

    [Fact]
    public void A_name_a_time_a_purpose_and_revocation_lists_are_asked_about()
    {
        var file = Bundle("all.pem", _world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross);
        var crl = Path.Combine(_program.Folder, "ca.crl");
        File.WriteAllBytes(crl, _world.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Leaf.Certificate));

        Chain(file, "--trust", Older(), "--name", Some.Host).Expect(0);
        Assert.Equal(["hostname-mismatch"], Codes(Chain(file, "--trust", Older(), "--name", "other.example.com", "--json").Expect(1)));
        Assert.Equal(["not-for-clients"], Codes(Chain(file, "--trust", Older(), "--purpose", "client", "--json").Expect(1)));
        Assert.Equal(["revoked", "revocation-unknown", "revocation-unknown"], Codes(Chain(file, "--trust", Older(), "--crl", crl, "--json").Expect(1)));
        Assert.Contains("not-yet-valid", Codes(_program.Run("chain", "--leaf", file, "--trust", Older(), "--at", "2020-01-01", "--json").Expect(1)));
    }

    [Fact]
    public void Wrong_use_is_told_from_a_bad_chain()
    {
        var leaf = Der("leaf.cer", _world.Leaf.Certificate);

        _program.Run("chain").Expect(2);
        _program.Run("chain", "--leaf", leaf, "--at", "yesterday").Expect(2);
        Chain(leaf, "--purpose", "mail").Expect(2);
        Chain(Path.Combine(_program.Folder, "missing.cer")).Expect(2);
    }

    [Fact]
    public void A_hostile_name_neither_steers_the_terminal_nor_begins_a_line()
    {
        var hostile = _world.Authority.Issue(new TestOrder(["www.example.com"]) { Subject = "CN=\"\u001b[2J\nverdict: good \u202e" + new string('x', 5000) + "\"" });

        var text = Chain(Der("leaf.cer", hostile), "--trust", Older()).Output;

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain("\nverdict", text);
        Assert.True(text.Length < 5000, $"{text.Length}");
    }

    private static List<string> Codes(Ended ended) =>
        [.. ended.Of("chain").Single().GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!).Where(code => code != "root-without-key-id")];

    private Ended Chain(string leaf, params string[] more) => _program.Run(["chain", "--leaf", leaf, "--at", "2026-11-20T08:00:00Z", .. more]);

    private string Older() => Bundle("older.pem", _world.Older.Certificate);

    private string Der(string name, Certificate certificate)
    {
        var path = Path.Combine(_program.Folder, name);
        File.WriteAllBytes(path, certificate.Der);
        return path;
    }

    private string Bundle(string name, params Certificate[] certificates)
    {
        var path = Path.Combine(_program.Folder, name);
        File.WriteAllText(path, string.Concat(certificates.Select(certificate => Armour.Write(Armour.Certificate, certificate.Der))));
        return path;
    }
}
