using System.Text;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Conversions;
using CertTui.Machines.Disk;
using CertTui.Machines.Java;

namespace CertTui.Machines.Tests.Java;

/// <summary>Java key stores, written by the real keytool and read by it again.</summary>
public sealed class WritingKeyStores : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestChain _chain = new();

    private KeyToolProgram Java => KeyToolProgram.Find() ?? throw new InvalidOperationException("tests/run installs keytool");

    [Theory]
    [InlineData("changeit", null)]
    [InlineData("pässwörd 密碼 2026", "Shop")]
    public void Keytool_lists_the_entry_under_its_alias_with_the_whole_chain(string password, string? alias)
    {
        var path = Convert(Java, password, alias);

        var listed = KeyTool.Run("-J-Duser.language=en", "-J-Dfile.encoding=UTF-8", "-list", "-v", "-storetype", "JKS", "-keystore", path,
            "-storepass:file", _folder.Write("listing", Encoding.UTF8.GetBytes(password)));

        Assert.Contains($"Alias name: {alias?.ToLowerInvariant() ?? "server"}", listed);
        Assert.Contains("Entry type: PrivateKeyEntry", listed);
        Assert.Contains("Certificate chain length: 4", listed);
        Assert.Equal("600", Tool.Mode(path));
    }

    [Fact]
    public void A_password_that_keytool_does_not_take_is_refused_and_nothing_is_left()
    {
        Assert.Equal("password-too-short", Assert.Throws<Refusal>(() => Convert(Java, "short", null)).Problem.Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_keytool_that_fails_is_quoted_and_nothing_is_left()
    {
        using var bin = new TemporaryFolder();
        var script = bin.Write("keytool", "#!/bin/sh\necho \"out of order\"\nexit 3\n"u8.ToArray());
        if (OperatingSystem.IsWindows())
            Assert.Skip("a shell script in place of keytool");
        else
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var refusal = Assert.Throws<Refusal>(() => Convert(KeyToolProgram.Find(null, bin.Path)!, "changeit", null));

        Assert.Equal("keytool-failed", refusal.Problem.Code);
        Assert.Contains("out of order", refusal.Problem.Details["reason"]);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Without_java_there_is_no_keytool() => Assert.Null(KeyToolProgram.Find(null, _folder.Path));

    public void Dispose() => _folder.Dispose();

    private string Convert(KeyToolProgram java, string password, string? alias)
    {
        Certificate[] certificates = [_chain.Older.Certificate, _chain.Cross, _chain.Authority.Certificate, _chain.Leaf.Certificate];
        var files = certificates.Select((certificate, index) => ($"{index}.cer", certificate.Der))
            .Append(("leaf.key", _chain.Leaf.Key.ExportPkcs8PrivateKey()));
        using var material = Material.Read(files, Some.Now, null);
        var order = new ConversionOrder(OutputFormat.Jks, Path.Combine(_folder.Path, "new.jks")) { Alias = alias };
        var conversion = new Conversion(new DiskFiles(_folder.Path), java);
        conversion.Apply(material, conversion.Draft(material, order), password.ToCharArray());
        return order.Path;
    }
}
