using CertTui.Engine;
using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>What an examination is told: the file, the folder, the host in question.</summary>
internal static class Inputs
{
    /// <summary>The certificate that the CA issued.</summary>
    public static readonly Question CertificateFile = File("certificateFile");

    /// <summary>Where backups and old key files may lie; a folder a line, or separated by semicolons.</summary>
    public static readonly Question KeyFolders = Question.Text("keyFolders", (_, text) => new Reading(text.Replace(';', '\n'))) with
    {
        Optional = true,
        Default = Proposed("keyFolders"),
    };

    /// <summary>The host and the port that people connect to.</summary>
    public static readonly Question Endpoint = Question.Text("endpoint", ReadEndpoint) with { Default = Proposed("endpoint") };

    public static readonly Question Repair = Question.YesNo("repair", "yes");

    public static Question File(string id) => Question.Text(id, Paths.Check) with { Default = Proposed(id) };

    /// <summary>On the practice machine the scenario says it; elsewhere there is nothing to propose.</summary>
    public static Func<Known, string?> Proposed(string question) => known => known.Fact("input." + question);

    private static Reading ReadEndpoint(Known known, string text)
    {
        var parts = text.Split(':', 2);
        var host = HostName.Read(parts[0]);
        var port = parts.Length < 2 ? 443 : int.TryParse(parts[1], out var given) && given is >= 1 and <= 65535 ? given : 0;
        if (port == 0)
            return new Reading(text, [Problem.Error("port-invalid", ("value", parts[1]))]);
        return new Reading($"{host.Ascii ?? parts[0]}:{port}", host.Problems);
    }
}
