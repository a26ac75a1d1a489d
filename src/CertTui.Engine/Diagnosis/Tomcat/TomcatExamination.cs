using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>Guide twca-faq 4.3 Q1, Tomcat does not start: what server.xml names against what the keystores hold.</summary>
public static class TomcatExamination
{
    /// <param name="machine">Where.</param>
    /// <param name="order">What is in doubt.</param>
    /// <param name="secrets">Holds the other password, where one was given.</param>
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c>, <c>no-keystore-named</c> (path)</exception>
    public static Examination Look(Machine machine, TomcatOrder order, ISecrets secrets)
    {
        var configuration = TomcatConfiguration.Read(machine.Files, order.ServerXml);
        if (configuration.Certificates.Count == 0)
            throw new Refusal("no-keystore-named", ("path", order.ServerXml));
        var folders = configuration.Certificates.Select(use => Path.GetDirectoryName(configuration.Resolve(use.File.Value)) ?? "");
        var around = new Surroundings(machine, order.Folders.Concat(folders));
        var looks = configuration.Certificates.Select((_, index) => new KeyStoreLook(machine, order, configuration, index, around, secrets)).ToList();
        var findings = looks.SelectMany(look => look.Findings).OrderByDescending(finding => finding.Severity).ToList();
        // One keystore at a time: its repair moves the places of the others in server.xml.
        var broken = looks.FirstOrDefault(look => look.Findings.Any(finding => finding.Severity != Severity.Info));
        return new Examination(findings, [.. looks.SelectMany(look => look.Evidence)], broken?.Repair());
    }
}

/// <summary>What is looked at.</summary>
/// <param name="ServerXml">Tomcat's configuration.</param>
/// <param name="Imported">The keystore into which the certificate was imported; empty where it is the one that server.xml names.</param>
/// <param name="Folders">Where the CA's files and other keystores may lie.</param>
/// <param name="SecretId">The password of the keystore, where it is not the one in server.xml; else null.</param>
public sealed record TomcatOrder(string ServerXml, string Imported, IReadOnlyList<string> Folders, string? SecretId);
