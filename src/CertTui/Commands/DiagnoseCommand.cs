using CertTui.Commands.Diagnosing;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Ports;
using CertTui.Machines.Roots;
using CertTui.Opening;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands;

/// <summary><c>certtui diagnose</c>: what live endpoints send and go along with, and what is wrong with it.</summary>
internal static class DiagnoseCommand
{
    // So many connections are under way that slow servers do not hold up the others, and no firewall takes it for an attack.
    private const int AtOnce = 32;

    public static Task<int> Run(Options options, DiagnoseOrder order, CancellationToken cancellation) => Task.Run(() => Verb.Run(options, (opened, output) =>
    {
        IReadOnlyList<Endpoint> endpoints;
        EndpointDiagnosis diagnosis;
        try
        {
            endpoints = Endpoints(order);
            diagnosis = new EndpointDiagnosis(Place(opened, order, endpoints), Order(opened, order));
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "file-not-found")
        {
            // A wrong path on the command line is wrong use of it.
            output.Tell(refusal.Problem);
            return ExitCodes.WrongUse;
        }
        var work = order.From is null ? One(opened, output, diagnosis, endpoints[0], order, cancellation) : Many(opened, output, diagnosis, endpoints, cancellation);
        return work.GetAwaiter().GetResult() ? ExitCodes.Done : ExitCodes.Problem;
    }));

    private static IReadOnlyList<Endpoint> Endpoints(DiagnoseOrder order) => order switch
    {
        { Target: { } target, From: null } => [EndpointReading.Read(target, order.Addresses.Count == 1 ? order.Addresses[0] : null, order.StartTls)],
        { Target: null, From: { } list } => DiagnoseFiles.List(list),
        _ => throw new Refusal("endpoint-missing"),
    };

    private static DiagnosisOrder Order(Opened opened, DiagnoseOrder order) =>
        new(Anchors(opened, order), opened.Clock.GetUtcNow())
        {
            Expected = DiagnoseFiles.Expected(order.Expect),
            WithoutName = order.From is null,
        };

    private static async Task<bool> One(
        Opened opened, Output output, EndpointDiagnosis diagnosis, Endpoint endpoint, DiagnoseOrder order, CancellationToken cancellation)
    {
        // A mistyped path is said before anything is looked at.
        if (order.Page is { } typed)
            _ = PageTelling.AddressOf(endpoint, typed);
        var reports = await diagnosis.Of(endpoint, cancellation);
        foreach (var report in reports)
            Tell(opened, output, report);
        if (order.Expect is { } expect && CauseTelling.Fits(opened, reports))
            new CauseTelling(output, opened.Texts).Tell(opened.Machine(), endpoint, DiagnoseFiles.Expected(expect)!, order);
        var isClean = order.Page is not { } page || await new PageTelling(output, opened.Texts).Look(endpoint, page, Place(opened, order, [endpoint]), cancellation);
        return isClean && reports.All(report => report.IsHealthy);
    }

    private static async Task<bool> Many(
        Opened opened, Output output, EndpointDiagnosis diagnosis, IReadOnlyList<Endpoint> endpoints, CancellationToken cancellation)
    {
        var summary = new Summary(output, opened.Texts);
        var progress = ProgressLine.Open(TerminalSettings.Read(opened.Options.Plain), opened.Clock);
        var done = 0;
        await foreach (var reports in diagnosis.Of(endpoints, AtOnce, cancellation))
        {
            progress.Clear();
            foreach (var report in reports)
            {
                summary.Add(report);
                summary.TellLine(report);
                new ReportJson(output, opened.Texts).Tell(report);
            }
            progress.Show(opened.Texts.Say("diagnose.progress", ("done", $"{++done}"), ("all", $"{endpoints.Count}")));
        }
        progress.Clear();
        summary.TellTable();
        return !summary.HasFault;
    }

    private static void Tell(Opened opened, Output output, EndpointReport report)
    {
        new ReportLines(output, opened.Texts).Tell(report);
        new ReportJson(output, opened.Texts).Tell(report);
    }

    // Only where it is asked for: a live endpoint is out in the world, whatever machine guides are practised on.
    private static Machine? Practice(Opened opened) => opened.Options.Machine == "practice" ? opened.Practice.Machine : null;

    private static IConnectionPlace Place(Opened opened, DiagnoseOrder order, IReadOnlyList<Endpoint> endpoints)
    {
        IConnectionPlace usual = Practice(opened) is { } practice ? new SitesPlace(practice.Sites) : new SystemPlace();
        return order.Addresses.Count > 1 ? new KnownPlace(endpoints[0].Host, [.. order.Addresses.Select(EndpointReading.Address)], usual) : usual;
    }

    private static IReadOnlyList<Certificate> Anchors(Opened opened, DiagnoseOrder order)
    {
        if (order.Trust is { } trust)
            return DiagnoseFiles.Certificates(trust);
        return Practice(opened) is { } practice
            ? [.. practice.Stores.List(StoreName.Root).Select(stored => stored.Certificate)]
            : SystemRoots.Read();
    }
}
