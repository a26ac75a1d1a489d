using System.Text;
using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.DomainValidation.Dns;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.4: looks itself, as the CA will, and only then has the CA look.</summary>
internal sealed partial class CheckTheProof : Job
{
    public override string Id => "check-proof";

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var challenge = PrepareTheProof.Challenge(scene);
        var (rows, problems) = challenge.Method switch
        {
            "website" => Websites(scene, challenge),
            "dns" => Records(scene, challenge),
            _ => ([], []),
        };
        if (problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } error)
            throw new Refusal(error);
        var code = challenge.Method == "email" ? CodeIn(scene, challenge) : null;
        scene.Machine.SubmissionSite!.CheckValidation(scene.Answer("reference"), code);
        return Outcome.Of(receipt, rows, problems);
    }

    private static (IReadOnlyList<Row>, IReadOnlyList<Problem>) Websites(Scene scene, Challenge challenge)
    {
        var file = new ValidationFile(challenge.FileName, Encoding.ASCII.GetBytes(challenge.Value));
        var check = new WebsiteCheck(new SitesPlace(scene.Machine.Sites));
        var reports = WantedNames.Of(scene.Known).SelectMany(name => check.Look(name, file, CancellationToken.None).GetAwaiter().GetResult()).ToList();
        // http is what the CA asks; https is looked at for the person's information.
        return ([.. reports.Select(report => Reporting.Row("fetched", $"{file.Address(report.Scheme, report.Name)}  {report.Status?.ToString() ?? "-"}"))],
            [.. reports.Where(report => report.Scheme == "http").SelectMany(report => report.Problems)]);
    }

    private static (IReadOnlyList<Row>, IReadOnlyList<Problem>) Records(Scene scene, Challenge challenge)
    {
        if (scene.Machine.Zone is not { } zone)
            return ([], []);
        var names = WantedNames.Of(scene.Known).Select(ValidationName.Of).Distinct().ToList();
        var reports = TxtCheck.Look(new DnsClient(), names, challenge.Value, name => Task.FromResult(zone.AuthoritativeServers(name)), zone.Resolver, CancellationToken.None)
            .GetAwaiter().GetResult();
        return ([.. reports.SelectMany(report => report.Answers.Select(answer => Line(report, answer)))], [.. reports.SelectMany(report => report.Problems)]);
    }

    private static Row Line(TxtReport report, TxtAnswer answer) =>
        Reporting.Row(answer.IsResolver ? "resolver" : "zoneServer", $"{report.Name}  {string.Join(" ", answer.Values)}  {answer.SecondsToLive}");

    private static string CodeIn(Scene scene, Challenge challenge) =>
        SiteMail.CodeFor(scene) is { } mail && Code().Match(mail.Body) is { Success: true } code
            ? code.Value
            : throw new Refusal("validation-mail-missing", ("order", scene.Answer("reference")));

    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex Code();
}
