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

    public Dictionary<string, string> Answers { get; } = new()
    {
        ["flow"] = "new",
        ["product"] = "ov",
        ["tiersOrdered"] = "3",
        ["organization"] = "EXAMPLE TRADING",
        ["locality"] = "TAIPEI",
        ["state"] = "TAIWAN",
        ["country"] = "TW",
        ["keyBackup"] = "refuse",
        ["keyBackupRefusal"] = "policy 7.2",
        ["validation"] = "dns",
        ["formNumber"] = "A-2026-0042",
        ["passKeeper"] = "Chen",
        ["passKept"] = "yes",
        ["sent"] = "yes",
        ["deliveryPath"] = ca.Delivery,
        ["bindAddress"] = "127.0.0.1",
        ["bindPort"] = $"{port}",
        ["backup"] = "refuse",
        ["backupRefusal"] = "policy 7.2",
    };

    public string Guide { get; private set; } = "twca-iis";

    /// <summary>What hkpost-iis asks.</summary>
    public ServerWalk AsHongkongPost()
    {
        // Hongkong Post's root comes with the operating system.
        program.SystemRoots = ca.Root;
        Guide = "hkpost-iis";
        foreach (var other in new[] { "product", "tiersOrdered", "locality", "state", "country", "validation", "formNumber", "passKeeper", "passKept" })
            Answers.Remove(other);
        Answers["certificateType"] = "standard";
        Answers["reference"] = "012345678";
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
}
