using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>Step A: the new certificate lies in the store with a key that signs, in the file of a server program, or where a binding names it.</summary>
internal static class Installed
{
    public static Stage Look(Situation situation)
    {
        if (situation.Machine.Stores.Find(StoreName.Personal, situation.New.Fingerprint) is { } stored)
        {
            return KeyProof.Find(situation.Machine, stored) is { } problem
                ? new Stage([], [problem], [])
                : new Stage([new Evidence("store.Personal", $"{stored.Certificate}")], [], []);
        }
        if (FileWithIt(situation) is { } server)
            return new Stage([new Evidence("certificateFile", $"{server.Name}  {server.CertificateFile}")], [], []);
        // A keystore that only the server's own configuration knows.
        if (situation.Bindings.FirstOrDefault(binding => binding.Fingerprint == situation.New.Fingerprint) is { } bound)
            return new Stage(situation.Asked.Contains(bound) ? [] : [Configured.Seen(bound)], [], []);
        return new Stage([], [Problem.Error("old-not-installed", situation.About)], []);
    }

    /// <summary>The certificates in the file of a server program; none where it cannot be read.</summary>
    public static IReadOnlyList<Certificate> InFile(Machine machine, WebServer server)
    {
        if (!machine.Files.Exists(server.CertificateFile))
            return [];
        var content = machine.Files.Read(server.CertificateFile, ResponseReader.Limit);
        return [.. ResponseReader.Read(server.CertificateFile, content).Certificates.Select(found => found.Certificate)];
    }

    private static WebServer? FileWithIt(Situation situation) =>
        situation.Machine.WebServers?.List().FirstOrDefault(server => InFile(situation.Machine, server).Contains(situation.New));
}
