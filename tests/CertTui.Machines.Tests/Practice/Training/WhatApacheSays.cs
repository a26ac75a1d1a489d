using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Responses;

namespace CertTui.Machines.Tests.Practice.Training;

public sealed class WhatApacheSays
{
    [Theory]
    [InlineData("apache-mismatch")]
    [InlineData("apache-order")]
    public void It_does_not_start_with_the_fault_and_serves_the_right_certificate_after_the_repair(string scenario)
    {
        using var world = new TestWorld();
        var configuration = world.Seed(scenario, "apacheConfig");
        var root = Path.GetDirectoryName(Path.GetDirectoryName(configuration))!;
        using (var broken = new ApacheServer(root))
            Assert.False(broken.IsUp, broken.Said);

        world.Machine.Mend(() => ApacheExamination.Look(world.Machine, configuration, [], null, TestSecrets.None), TestSecrets.None);

        using var mended = new ApacheServer(root);
        Assert.True(mended.IsUp, mended.Said);
        Assert.Equal(Leaf(Path.Combine(root, "conf", "ssl", "server.crt")).Fingerprint, mended.Served(scenario[7..] + ".practice.example.com.tw"));
    }

    [Fact]
    public void The_message_of_the_manual_is_what_it_writes()
    {
        using var world = new TestWorld();
        var configuration = world.Seed("apache-mismatch", "apacheConfig");

        using var broken = new ApacheServer(Path.GetDirectoryName(Path.GetDirectoryName(configuration))!);

        Assert.Contains("AH02565", broken.Said);
    }

    private static Certificate Leaf(string file) =>
        ResponseReader.Read("", File.ReadAllBytes(file)).Certificates.Select(found => found.Certificate).First(certificate => !certificate.IsAuthority);
}
