using System.Text;
using CertTui.Engine;
using CertTui.Guides.Cases;

namespace CertTui.Guides.Tests.Cases;

public sealed class SecretsStaySecret
{
    [Fact]
    public void After_a_whole_walk_no_secret_lies_in_any_file_of_the_state_folder()
    {
        using var walker = new Walker();
        walker.RunToTheEnd(SampleAnswers.FourTier);

        var secrets = SampleAnswers.FourTier.SecretFiles.Values.Distinct().Select(SampleAnswers.Secret).ToList();
        foreach (var path in Directory.EnumerateFiles(walker.StateFolder, "*", SearchOption.AllDirectories))
        {
            var content = File.ReadAllBytes(path);
            foreach (var secret in secrets)
            {
                Assert.False(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0, path);
                Assert.False(content.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(secret)) >= 0, path);
            }
        }
    }

    [Fact]
    public void A_vault_keeps_a_copy_and_forgets_it_when_told()
    {
        var vault = new Vault();
        char[] typed = ['a', 'b'];
        vault.Put("x", typed);
        Array.Clear(typed);
        Assert.Equal("ab", vault.Get("x").ToString());

        vault.Clear("x");

        var refusal = Assert.Throws<Refusal>(() => vault.Get("x").Length);
        Assert.Equal(("secret-missing", "x"), (refusal.Problem.Code, refusal.Problem.Details["step"]));
    }

    [Fact]
    public void Leaving_the_case_overwrites_every_secret()
    {
        var vault = new Vault();
        vault.Put("x", "secret");
        var held = vault.Get("x");

        vault.Dispose();

        Assert.Equal(new string('\0', 6), held.ToString());
    }
}
