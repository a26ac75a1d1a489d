using CertTui.Engine.KeyFiles;

namespace CertTui.Engine.Tests.KeyFiles;

public sealed class OneKeyTwice : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_with_its_certificate_of_before_and_the_renewed_one_is_two_entries_each_with_its_own()
    {
        var key = Path("key");
        OpenSslProgram.Run("genpkey", "-algorithm", "RSA", "-out", key);
        Make("older", key);
        Make("newer", key);
        KeyTool.Run("-importkeystore", "-srckeystore", Path("newer.p12"), "-srcstorepass", KeyTool.Password, "-destkeystore", Path("older.p12"), "-deststorepass", KeyTool.Password, "-noprompt");
        using var machine = new MemoryMachine();
        machine.Files.WriteNew("/store.p12", File.ReadAllBytes(Path("older.p12")), false);

        var store = KeyStore.Read(machine.Machine, "/store.p12", KeyTool.Password)!;

        Assert.Equal(["newer", "older"], store.Keys.Select(entry => entry.Alias).Order());
        Assert.All(store.Keys, entry => Assert.Equal(entry.Alias, entry.Chain[0].CommonName));
    }

    private void Make(string name, string key)
    {
        OpenSslProgram.Run("req", "-x509", "-key", key, "-subj", "/CN=" + name, "-days", "30", "-out", Path(name));
        OpenSslProgram.Run("pkcs12", "-export", "-in", Path(name), "-inkey", key, "-name", name, "-passout", "pass:" + KeyTool.Password, "-out", Path(name + ".p12"));
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.Path, name);
}
