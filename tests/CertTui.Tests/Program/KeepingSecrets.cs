using System.Text;

namespace CertTui.Tests.Program;

/// <summary>The password, the pass phrase and the PFX password of a walk appear nowhere outside memory.</summary>
public sealed class KeepingSecrets : IDisposable
{
    private readonly RealProgram _program = new();

    [Fact]
    public void No_file_and_no_output_of_an_unattended_walk_holds_a_secret()
    {
        var outputs = new List<Ended> { _program.Run("run", AnswersFor.FourTiers(_program), "--json").Expect(0) };
        var id = outputs[0].CaseId;
        outputs.Add(_program.Run("run", AnswersFor.FourTiers(_program), "--again").Expect(1));
        outputs.Add(_program.Run("cases", "export", id).Expect(0));
        outputs.Add(_program.Run("cases", "show", id, "--json").Expect(0));
        outputs.Add(_program.Run("cases", "show", id).Expect(0));
        outputs.Add(_program.Run("practice", "mail", "--json").Expect(0));
        outputs.Add(_program.Run("practice", "--json").Expect(0));
        Search(outputs);
    }

    [Fact]
    public async Task No_file_and_no_output_of_a_walk_line_by_line_holds_a_secret()
    {
        var walk = (await LineByLine.Walk(_program)).Expect(0);
        Assert.Equal(["shop.example.com.tw", "www.example.com.tw"], _program.Practice.Personal.Select(path => Path.GetFileName(path).Split('_')[0]));
        Search([walk]);
    }

    public void Dispose() => _program.Dispose();

    private void Search(IEnumerable<Ended> outputs)
    {
        // The answers file names the files that hold the secrets; it is the test's own and lies beside the state folder.
        foreach (var file in Directory.EnumerateFiles(_program.State, "*", SearchOption.AllDirectories))
            SecretSearch.ExpectNone(File.ReadAllBytes(file), file);
        foreach (var ended in outputs)
            SecretSearch.ExpectNone(Encoding.UTF8.GetBytes(ended.Output + ended.Errors), "the output");
    }
}
