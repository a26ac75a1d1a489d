using CertTui.Engine.Backups;
using CertTui.Engine.Diagnosis.Formats;

namespace CertTui.Machines.Tests.Practice.Training;

public sealed class WhatOpenSslSays
{
    [Fact]
    public void It_misses_its_configuration_where_the_variable_leads_and_takes_the_file_that_was_found()
    {
        using var world = new TestWorld();
        var inputs = world.Machine.Training!.Seed("apache-nocnf").Inputs;
        var usable = Path.Combine(inputs["opensslFolders"].Split('\n')[1], "ssl", "openssl.cnf");

        var broken = Request(inputs["opensslConf"], world.Folder);
        var mended = Request(usable, world.Folder);

        Assert.NotEqual(0, broken.Exit);
        Assert.True(mended.Exit == 0, mended.Output);
    }

    [Fact]
    public void The_file_for_old_systems_has_the_old_cipher_the_same_key_and_the_chain()
    {
        using var world = new TestWorld();
        var path = world.Seed("p12-aes", "pfxFile");
        var secrets = new TestSecrets("practice-2026");

        world.Machine.Mend(() => PfxExamination.Look(world.Machine, path, Pkcs12Cipher.TripleDesSha1, [], "pfx", secrets), secrets);

        var before = Tool.OpenSsl("pkcs12", "-in", path, "-info", "-nodes", "-passin", "pass:practice-2026");
        var after = Tool.OpenSsl("pkcs12", "-in", path.Replace(".pfx", "-3des.pfx"), "-info", "-nodes", "-passin", "pass:practice-2026");
        Assert.Contains("AES-256-CBC", before);
        Assert.Contains("pbeWithSHA1And3-KeyTripleDES-CBC", after);
        Assert.DoesNotContain("AES", after[..after.IndexOf("-----BEGIN", StringComparison.Ordinal)]);
        Assert.Equal(3, after.Split("-----BEGIN CERTIFICATE").Length - 1);
        Assert.Equal(KeyIn(before), KeyIn(after));
    }

    [Fact]
    public void The_text_form_has_the_same_fingerprint()
    {
        using var world = new TestWorld();
        var path = world.Seed("fmt-der", "formatFile");

        world.Machine.Mend(() => FormatExamination.Look(world.Machine, path, WantedFormat.Pem), TestSecrets.None);

        var before = Tool.OpenSsl("x509", "-inform", "DER", "-in", path, "-noout", "-fingerprint", "-sha256");
        Assert.Equal(before, Tool.OpenSsl("x509", "-inform", "PEM", "-in", Path.ChangeExtension(path, ".pem"), "-noout", "-fingerprint", "-sha256"));
    }

    private static (int Exit, string Output) Request(string configuration, string folder) => Tool.Run(
        "env", "OPENSSL_CONF=" + configuration, "openssl", "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", Path.Combine(folder, "key.pem"), "-subj", "/CN=nocnf.example.com.tw");

    private static string KeyIn(string text)
    {
        var start = text.IndexOf("-----BEGIN PRIVATE KEY", StringComparison.Ordinal);
        return text[start..text.IndexOf("-----END PRIVATE KEY", StringComparison.Ordinal)];
    }
}
