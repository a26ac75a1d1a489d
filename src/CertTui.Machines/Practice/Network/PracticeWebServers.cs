using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Network;

/// <summary>Server programs that send a file as it stands, and know only the file of the time when they were started.</summary>
internal sealed class PracticeWebServers(PracticeFolders folders, TimeProvider clock) : IWebServers
{
    public IReadOnlyList<WebServer> List() =>
        [.. Read().Select(server => new WebServer(server.Name, [server.Site], [server.Site], server.CertificateFile, server.StartedAt, ChangedAt(server.CertificateFile)))];

    public void Restart(string name)
    {
        var server = Read().FirstOrDefault(server => server.Name == name) ?? throw new Refusal("server-not-found", ("server", name));
        Put(server with { StartedAt = clock.GetUtcNow(), Loaded = InFile(server.CertificateFile) });
    }

    /// <summary>What the program behind a site sends; null where the site is not served by one.</summary>
    public IReadOnlyList<Certificate>? LoadedFor(string site) =>
        Read().FirstOrDefault(server => server.Site == site)?.Loaded.Select(der => Certificate.Open(der)).ToList();

    public void Put(ServerRecord server)
    {
        using var held = DiskLock.Alone(folders.ServersLock);
        var servers = new ServersRecord([.. Read().Where(other => other.Name != server.Name), server]);
        DurableFile.Write(folders.ServersFile, PracticeJson.Bytes(servers, PracticeJson.Readable.ServersRecord));
    }

    /// <summary>Doubles and strangers too: the program sends them all.</summary>
    public static IReadOnlyList<byte[]> InFile(string path) =>
        [.. ResponseReader.Read(path, DurableFile.Read(path, ResponseReader.Limit)).Certificates.Select(found => found.Certificate.Der)];

    private IReadOnlyList<ServerRecord> Read() => PracticeJson.TryRead(folders.ServersFile, PracticeJson.Readable.ServersRecord)?.Servers ?? [];

    private static DateTimeOffset ChangedAt(string path) => new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
}
