using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.1.1 to 5.1.3: what is on this machine already, before anything new is begun.</summary>
internal sealed class LookAround : Job
{
    public override string Id => "look-around";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var machine = scene.Machine;
        var pending = machine.Pending.List();
        var installed = machine.Stores.List(StoreName.Personal).Where(stored => stored.KeyId is not null)
            .OrderBy(stored => stored.Certificate.NotAfter).ToList();
        var sites = machine.Sites.List();
        List<Row> rows =
        [
            Reporting.Row("machine", machine.HostName),
            .. machine.Servers().SelectMany(Server),
            .. sites.Select(site => Reporting.Row("site", $"{site.Name}  {string.Join("  ", site.Bindings.Select(Endpoint))}")),
            .. installed.Select(stored => Reporting.Row("certificate", Reporting.OneLine(stored.Certificate))),
            .. pending.Select(request => Reporting.Row("pendingRequest", $"{request.Host}  {Reporting.Day(request.MadeAt)}")),
        ];
        return Outcome.Of(receipt, rows, [.. installed.Select(stored => EndsSoon(stored, machine.Now)).OfType<Problem>()],
        [
            ("pending", string.Join('\n', pending.Select(request => $"{request.Id} {request.Host} {(request.SubmittedAt is null ? "no" : "yes")}"))),
            ("installed", string.Join('\n', installed.Select(stored => Choice(stored.Certificate)))),
            ("sites", string.Join('\n', sites.Select(site => site.Name))),
            ("httpsPorts", string.Join('\n', sites.SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https").Select(binding => $"{binding.Port} {binding.Site}"))),
            .. installed.Select(stored => ($"subject.{stored.Certificate.Fingerprint[..16]}", SubjectOf(stored.Certificate))),
        ]);
    }

    private static IEnumerable<Row> Server(InstalledServer server) =>
    [
        Reporting.Row("serverProgram", $"{server.Product}  {server.Account}  {server.Configuration}"),
        .. server.Files.Select(file => Reporting.Row("siteFiles", $"{file.Site}  {string.Join("  ", new[] { file.Certificate, file.Key }.Distinct())}")),
    ];

    private static string Choice(Certificate certificate) =>
        $"{certificate.Fingerprint[..16]} {certificate.CommonName} {Reporting.Day(certificate.NotAfter)}";

    private static string Endpoint(Binding binding) => $"{binding.Protocol} {binding.Address}:{binding.Port}:{binding.Host}";

    /// <summary>A line for each attribute that a new request takes over.</summary>
    internal static string SubjectOf(Certificate certificate)
    {
        var name = certificate.Name;
        var common = certificate.CommonName;
        return string.Join('\n',
            $"{SubjectAttribute.CommonName}={common}",
            $"Names={string.Join(',', certificate.DnsNames.Where(dns => dns != common))}",
            $"{SubjectAttribute.Organization}={name["O"]}",
            $"{SubjectAttribute.Locality}={name["L"]?.ToUpperInvariant()}",
            $"{SubjectAttribute.State}={name["ST"]?.ToUpperInvariant()}",
            $"{SubjectAttribute.Country}={name["C"]}");
    }

    private static Problem? EndsSoon(StoredCertificate stored, DateTimeOffset now)
    {
        var days = Reporting.DaysLeft(stored.Certificate.NotAfter, now);
        return days > 60 ? null : Problem.Warning("certificate-ends-soon", ("name", stored.Certificate.CommonName), ("days", $"{days}"));
    }
}
