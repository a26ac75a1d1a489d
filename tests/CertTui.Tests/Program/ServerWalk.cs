using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary>A guide (twca-iis), unattended, on a real web server: the person carries the papers, the test plays the CA.</summary>
/// <param name="program">The program.</param>
/// <param name="server">Which server it works on: <c>--apache</c>, <c>--nginx</c> or <c>--tomcat</c> with its file.</param>
/// <param name="port">For https.</param>
/// <param name="ca">Issues the certificate.</param>
internal sealed class ServerWalk(RealProgram program, string[] server, int port, PlayedCa ca)
{
    public static ServerWalk Of(RealProgram program, ApacheHost apache, PlayedCa ca) => new(program, ["--apache", apache.Configuration], apache.Https, ca);

    public static ServerWalk Of(RealProgram program, TomcatHost tomcat, PlayedCa ca) => new(program, ["--tomcat", tomcat.Configuration], tomcat.Https, ca);

    public static ServerWalk Of(RealProgram program, NginxHost nginx, PlayedCa ca) => new(program, ["--nginx", nginx.Configuration], nginx.Https, ca);

    public Dictionary<string, string> Answers { get; private set; } = Bound(port, PaperAnswers.Twca(ca.Delivery), ("tiersOrdered", "3"));

    public string Guide { get; private set; } = "twca-iis";

    /// <summary>What hkpost-iis asks.</summary>
    public ServerWalk AsHongkongPost()
    {
        // Hongkong Post's root comes with the operating system.
        program.SystemRoots = ca.Root;
        Guide = "hkpost-iis";
        Answers = Bound(port, PaperAnswers.HongkongPost(ca.Delivery));
        return this;
    }

    public ServerWalk For(string name, params (string Question, string Answer)[] more)
    {
        foreach (var (question, answer) in more.Prepend(("bindHost", name)).Prepend(("site", name)).Prepend(("commonName", name)))
            Answers[question] = answer;
        return this;
    }

    public Ended Run(params string[] more)
    {
        var path = Path.Combine(program.Folder, "answers.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { guide = Guide, language = "en", answers = Answers }));
        return program.Run(["run", path, "--json", .. On, .. more]);
    }

    /// <summary>Up to the wait for the CA, then what the CA issues.</summary>
    /// <returns>What the site should send afterwards.</returns>
    public IReadOnlyList<string> RunUntilIssued(params string[] names)
    {
        Run().Expect(3);
        return ca.Issue(Directory.GetFiles(Path.Combine(program.State, "this", "requests"), "request.csr", SearchOption.AllDirectories).Single(), names);
    }

    public Ended Verb(params string[] arguments) => program.Run([.. arguments, "--json", .. On]);

    public string[] On => ["--machine", "this", .. server];

    private static Dictionary<string, string> Bound(int port, Dictionary<string, string> papers, params (string Question, string Answer)[] more)
    {
        foreach (var (question, answer) in more.Prepend(("bindPort", $"{port}")).Prepend(("bindAddress", "127.0.0.1")))
            papers[question] = answer;
        return papers;
    }
}
