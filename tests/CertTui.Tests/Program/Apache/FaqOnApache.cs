using System.Text.Json;

namespace CertTui.Tests.Program.Apache;

/// <summary>TWCA's manual of common problems on a real Apache: the cause, the repair on the running server, the second look.</summary>
public sealed class FaqOnApache : IDisposable
{
    private const string Name = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly ApacheHost _apache = new();

    public void Dispose()
    {
        _apache.Dispose();
        _program.Dispose();
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    public void A_server_that_has_not_read_its_new_file_is_reloaded_where_the_person_says_yes(string repair)
    {
        var old = _apache.AddSite("www", "ServerName " + Name, Name);
        _apache.Start();
        var installed = _apache.SelfSigned("www", Name);
        var ended = Run(new()
        {
            ["symptom"] = "old-certificate",
            ["endpoint"] = $"{Name}:{_apache.Https}",
            ["certificateFile"] = _apache.PathOf("www.crt"),
            ["repair"] = repair,
        });
        Assert.Equal("old-1", FactOf(ended, "4.6.Q2.examine", "cause"));
        Assert.Equal(repair == "yes" ? installed : old, _apache.Served(Name)[0]);
        // What may remain after the repair is the look from outside: the name is not this computer's.
        Assert.Single(ended.Errored, code => code == "old-1");
    }

    private Ended Run(Dictionary<string, string> answers)
    {
        var path = Path.Combine(_program.Folder, "faq.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { guide = "twca-faq", language = "en", answers }));
        return _program.Run("run", path, "--json", "--machine", "this", "--apache", _apache.Configuration);
    }

    private string? FactOf(Ended ended, string step, string fact) =>
        _program.Run("cases", "show", ended.CaseId, "--json").Of("step").First(found => found.GetProperty("step").GetString() == step)
            .GetProperty("facts").GetProperty(fact).GetString();
}
