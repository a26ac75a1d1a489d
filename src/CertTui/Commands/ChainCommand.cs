using System.Globalization;
using CertTui.Commands.Chaining;
using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Machines.Roots;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary><c>certtui chain</c>: order, completeness and verdict of certificates in files. Nothing is downloaded.</summary>
internal static class ChainCommand
{
    public static int Run(Options options, ChainOptions asked) => Verb.Run(options, (opened, output) =>
    {
        var time = asked.At is null ? opened.Clock.GetUtcNow() : Time(asked.At);
        var host = asked.Name is null ? null : Host(asked.Name);
        if (time is null || asked.Name is not null && host is null)
        {
            output.Tell(Problem.Error("answer-not-offered", ("question", time is null ? "--at" : "--name"),
                ("value", (time is null ? asked.At : asked.Name)!), ("offered", time is null ? "2026-11-20T08:00:00Z" : "www.example.com, 192.0.2.1")));
            return ExitCodes.WrongUse;
        }
        var password = PasswordFile.Read(asked.PasswordFile);
        try
        {
            return Judge(asked, time.Value, host, new ChainFiles(password), new ChainReport(output, opened.Texts));
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "file-not-found")
        {
            // A wrong path on the command line is wrong use of it.
            output.Tell(refusal.Problem);
            return ExitCodes.WrongUse;
        }
        finally
        {
            Array.Clear(password ?? []);
        }
    });

    private static int Judge(ChainOptions asked, DateTimeOffset time, string? host, ChainFiles files, ChainReport report)
    {
        var certificates = asked.With.Prepend(asked.Leaf).Select(files.Certificates).ToList();
        var trust = ChainTrust.Choose(
            [.. asked.Trust.SelectMany(files.Certificates)], [.. certificates.SelectMany(file => file)], SystemRoots.Read);
        var settings = new TrustSettings
        {
            Host = host,
            Purpose = asked.Purpose,
            Strict = asked.Purpose == Purpose.Server,
            RevocationLists = [.. asked.Crls.SelectMany(files.RevocationLists)],
            RequireRevocation = asked.Crls.Length > 0,
            ListSigners = trust.Anchors,
        };
        var chain = SentChain.Judge(certificates, [], trust.Anchors, time, settings);
        IReadOnlyList<Problem> findings = [.. chain.Findings, .. files.Problems];
        report.Tell(chain, trust, findings);
        return findings.Any(finding => finding.Severity != Severity.Info) ? ExitCodes.Problem : ExitCodes.Done;
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // As A-labels: so names stand in certificates.
    private static string? Host(string text)
    {
        try
        {
            return text.All(char.IsAscii) ? text.Trim('[', ']') : new IdnMapping().GetAscii(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
