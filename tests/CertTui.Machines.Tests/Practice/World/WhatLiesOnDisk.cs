using CertTui.Engine.Ports;
using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice.World;

public sealed class WhatLiesOnDisk : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void OpenSsl_reads_every_file()
    {
        world.Machine.Keys.Create("ec", KeyChoice.P256, exportable: false);
        world.Machine.Stores.PutCrl(StoreName.Intermediate, world.Open.PublishRevocations());
        world.Order(Requesting.Form());
        foreach (var file in Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories))
            ReadWithOpenSsl(file);
        Tool.OpenSsl("crl", "-inform", "DER", "-in", world.PathOf("ca", "published", "global-root.crl"), "-noout");
    }

    [Fact]
    public void Keys_are_for_their_owner_alone_and_so_is_every_folder()
    {
        world.Open.Dispose();
        PracticeMachine.Reset(world.Folder);
        world.Reopen();
        world.Machine.Keys.Create("new", KeyChoice.P256, exportable: true);
        var keys = Directory.GetFiles(world.PathOf("keys")).Concat(Directory.GetFiles(world.PathOf("ca", "keys")));
        Assert.All(keys, key => Assert.Equal("600", Tool.Mode(key)));
        Assert.All(Directory.GetDirectories(world.Folder, "*", SearchOption.AllDirectories), folder => Assert.Equal("700", Tool.Mode(folder)));
    }

    [Fact]
    public void The_pass_phrase_is_in_no_file()
    {
        world.Order(Requesting.Form());
        Assert.All(Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain(Requesting.PassPhrase, File.ReadAllText(file)));
    }

    [Fact]
    public void The_published_list_revokes_the_intermediate_whose_name_another_one_took_over()
    {
        var list = Tool.OpenSsl("crl", "-in", world.PathOf("ca", "published", "global-root.crl.pem"), "-CAfile", world.PathOf("ca", "certificates", "global-root.pem"), "-noout", "-text");
        var serial = Tool.OpenSsl("x509", "-in", world.PathOf("ca", "certificates", "secure-ssl-revoked.pem"), "-noout", "-serial").Trim()["serial=".Length..];
        Assert.Contains("verify OK", list);
        Assert.Contains(serial, list);
    }

    private static void ReadWithOpenSsl(string file)
    {
        if (file.EndsWith(".crl.pem"))
            Tool.OpenSsl("crl", "-in", file, "-noout");
        else if (file.Contains("/keys/") && file.EndsWith(".pem"))
            Tool.OpenSsl("pkey", "-in", file, "-noout", "-check");
        else if (file.EndsWith(".pem"))
            Tool.OpenSsl("x509", "-in", file, "-noout");
        else if (file.EndsWith(".csr"))
            Tool.OpenSsl("req", "-in", file, "-noout", "-verify");
    }

    public void Dispose() => world.Dispose();
}
