using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Moves;
using CertTui.Engine.Diagnosis.Tomcat;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Tests.Practice.Training;

public sealed class WhatKeytoolSays
{
    private const string Password = "practice-2026";

    [Theory]
    [InlineData("tc-alias", "tomcat")]
    [InlineData("tc-chain1", "server")]
    [InlineData("tc-cyber", "server")]
    [InlineData("tc-store2", "server")]
    [InlineData("tc-renamed", "server2026")]
    public void The_keystore_after_the_repair_has_the_right_alias_and_four_certificates(string scenario, string alias)
    {
        using var world = new TestWorld();
        var inputs = world.Machine.Training!.Seed(scenario).Inputs;

        world.Machine.Mend(() => Look(world.Machine, inputs), TestSecrets.None);

        var use = Assert.Single(TomcatConfiguration.Read(world.Machine.Files, inputs["serverXml"]).Certificates);
        var listed = List(Path.Combine(Path.GetDirectoryName(inputs["serverXml"])!, "..", use.File.Value));
        Assert.Equal((alias, "PKCS12"), (use.Alias!.Value, use.Type!.Value));
        Assert.Contains("Alias name: " + alias + "\n", listed);
        Assert.Contains("Entry type: PrivateKeyEntry", listed);
        Assert.Contains("Certificate chain length: 4", listed);
    }

    [Fact]
    public void After_the_move_from_IIS_too()
    {
        using var world = new TestWorld();
        var inputs = world.Machine.Training!.Seed("move-iis-tomcat").Inputs;
        var order = new MoveOrder(MoveKind.IisToTomcat, inputs["moveFrom"], inputs["moveTo"], [inputs["keyFolders"]], "pfx");
        var secrets = new TestSecrets(Password);

        world.Machine.Mend(() => MoveExamination.Look(world.Machine, order, secrets), secrets);

        var listed = List(Path.Combine(Path.GetDirectoryName(inputs["moveTo"])!, "tomcat.p12"));
        Assert.Contains("Alias name: tomcat\n", listed);
        Assert.Contains("Certificate chain length: 4", listed);
    }

    [Fact]
    public void A_keystore_of_practice_is_one_to_keytool()
    {
        using var world = new TestWorld();

        var listed = List(world.Seed("tc-alias", "keystoreFile"));

        Assert.Contains("Keystore type: JKS", listed);
        Assert.Contains("Entry type: PrivateKeyEntry", listed);
        Assert.Contains("Entry type: trustedCertEntry", listed);
    }

    [Fact]
    public void A_key_that_keytool_made_is_taken_out_of_its_keystore()
    {
        using var world = new TestWorld();
        var path = Path.Combine(world.Folder, "real.jks");
        Keytool("-genkeypair", "-alias", "Shop", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=shop.example.com.tw",
            "-storetype", "JKS", "-keystore", path, "-storepass", Password, "-keypass", Password);
        var entry = KeyStore.Read(world.Machine, path, Password)!.Keys.Single();

        var key = JavaKeyProtection.Open(entry.ProtectedKey!, Password);

        using var opened = System.Security.Cryptography.RSA.Create();
        opened.ImportPkcs8PrivateKey(key, out _);
        Assert.Equal(entry.Chain[0].SpkiSha256, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(opened.ExportSubjectPublicKeyInfo())));
        Assert.Equal("shop", entry.Alias);
    }

    private static Examination Look(Machine machine, IReadOnlyDictionary<string, string> inputs) =>
        machine.Training!.Current!.Symptom == "tomcat-start"
            ? TomcatExamination.Look(machine, new TomcatOrder(inputs["serverXml"], "", [inputs["keyFolders"]], null), TestSecrets.None)
            : KeyStoreReplyExamination.Look(
                machine,
                new KeyStoreReplyOrder(inputs["certificateFile"], inputs["keystoreFile"], inputs["keystoreAlias"], inputs["serverXml"], [inputs["keyFolders"]], null),
                TestSecrets.None);

    private static string List(string path) => Keytool("-list", "-v", "-keystore", path, "-storepass", Password);

    private static string Keytool(params string[] arguments)
    {
        if (!File.Exists("/usr/bin/keytool"))
            Assert.Skip("keytool is not installed (Debian package default-jre-headless)");
        var (exit, output) = Tool.Run("keytool", ["-J-Duser.language=en", .. arguments]);
        Assert.True(exit == 0, output);
        return output;
    }
}
