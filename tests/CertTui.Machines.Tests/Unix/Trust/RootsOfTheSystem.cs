using System.Diagnostics;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Machines.Unix.Trust;

namespace CertTui.Machines.Tests.Unix.Trust;

/// <summary>Debian's own update-ca-certificates, on folders of the test.</summary>
public sealed class RootsOfTheSystem : IDisposable
{
    private const string Program = "/usr/sbin/update-ca-certificates";

    private readonly TemporaryFolder _folder = new();
    private readonly Certificate _root = TestCa.Root("Root Of A Test").Certificate;
    private readonly SystemTrust _trust;

    public RootsOfTheSystem()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Debian's update-ca-certificates is driven here.");
        foreach (var name in new[] { "anchors", "shipped", "etc", "hooks" })
            Directory.CreateDirectory(PathOf(name));
        File.WriteAllText(PathOf("conf"), "");
        // Two: a bundle of one looks to OpenSSL's rehash like a certificate by itself.
        foreach (var name in new[] { "of-others", "of-more-others" })
            File.WriteAllText(PathOf($"anchors/{name}.crt"), Pem(TestCa.Root(name).Certificate));
        string[] arguments =
        [
            "--certsconf", PathOf("conf"), "--certsdir", PathOf("shipped"), "--localcertsdir", PathOf("anchors"),
            "--etccertsdir", PathOf("etc"), "--hooksdir", PathOf("hooks"),
        ];
        Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!.WaitForExit();
        _trust = new SystemTrust(new TrustLayout(PathOf("anchors"), PathOf("etc/ca-certificates.crt"), Program, arguments, "--fresh"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_root_is_added_and_OpenSSL_trusts_it_and_taken_back_without_a_trace()
    {
        var before = Snapshot();
        File.WriteAllText(PathOf("root.pem"), Pem(_root));
        Assert.False(_trust.Holds(_root));

        _trust.Add(_root);
        Assert.True(_trust.Holds(_root));
        Assert.Equal(0, Verify());

        _trust.Remove(_root);
        Assert.False(_trust.Holds(_root));
        Assert.NotEqual(0, Verify());
        File.Delete(PathOf("root.pem"));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void What_others_added_is_not_taken_away()
    {
        var others = TestCa.Root("Of Others Too").Certificate;
        File.WriteAllText(PathOf("anchors/others-too.crt"), Pem(others));
        _trust.Add(_root);
        Assert.True(_trust.Holds(others));
        _trust.Remove(others);
        Assert.True(_trust.Holds(others));
    }

    [Fact]
    public void Where_the_update_fails_the_file_is_gone_again()
    {
        var broken = new SystemTrust(new TrustLayout(PathOf("anchors"), PathOf("etc/ca-certificates.crt"), "/bin/false", []));
        Assert.Equal("trust-update-failed", Assert.Throws<Refusal>(() => broken.Add(_root)).Problem.Code);
        Assert.False(File.Exists(broken.PathOf(_root)));
    }

    [Fact]
    public void A_program_that_says_yes_and_does_nothing_is_not_believed()
    {
        var idle = new SystemTrust(new TrustLayout(PathOf("anchors"), PathOf("etc/ca-certificates.crt"), "/bin/true", []));
        Assert.Equal("trust-update-failed", Assert.Throws<Refusal>(() => idle.Add(_root)).Problem.Code);
        Assert.False(File.Exists(idle.PathOf(_root)));
    }

    private static string Pem(Certificate certificate) => new(System.Security.Cryptography.PemEncoding.Write("CERTIFICATE", certificate.Der));

    private int Verify() =>
        OpenSslProgram.Run("verify", "-CAfile", PathOf("etc/ca-certificates.crt"), "-no-CApath", PathOf("root.pem")).Exit;

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private IReadOnlyDictionary<string, string> Snapshot() => new DirectoryInfo(_folder.Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .ToDictionary(entry => entry.FullName, entry => $"{entry.LinkTarget} {(entry is FileInfo ? Convert.ToHexString(File.ReadAllBytes(entry.FullName)) : "")}");
}
