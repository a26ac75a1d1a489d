namespace CertTui.Engine.Ports;

/// <summary>A server program that reads its certificates from a file when it starts, and keeps them until it is started again.</summary>
/// <param name="Name">Of the program, as the system lists it.</param>
/// <param name="Sites">Which sites it serves: a restart interrupts them all.</param>
/// <param name="FileSites">Those of them that send this file.</param>
/// <param name="CertificateFile">The certificates that it sends, PEM, the server's own first.</param>
/// <param name="StartedAt">Since when it runs.</param>
/// <param name="FileChangedAt">When the file was last written.</param>
public sealed record WebServer(
    string Name, IReadOnlyList<string> Sites, IReadOnlyList<string> FileSites, string CertificateFile, DateTimeOffset StartedAt, DateTimeOffset FileChangedAt)
{
    /// <summary>A binding gives its site another file, too (<see cref="ISites.Put"/>); else only the file can change.</summary>
    public bool FollowsBindings { get; init; }
}

/// <summary>The server programs of a machine that keep their certificates in files.</summary>
public interface IWebServers
{
    IReadOnlyList<WebServer> List();

    /// <summary>It reads its files again: where it can without cutting connections, else by stop and start. <see cref="Refusal"/> <c>server-not-found</c> (server).</summary>
    void Restart(string name);
}
