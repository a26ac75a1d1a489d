namespace CertTui.Machines.Practice.Network;

/// <summary>servers.json: server programs that keep what they read when they were started.</summary>
internal sealed record ServersRecord(IReadOnlyList<ServerRecord> Servers);

/// <param name="Name">Of the program.</param>
/// <param name="Site">The site that it serves.</param>
/// <param name="CertificateFile">Full path, PEM.</param>
/// <param name="StartedAt">Since when it runs.</param>
/// <param name="Loaded">What it read then, DER, as it stands in the file.</param>
internal sealed record ServerRecord(string Name, string Site, string CertificateFile, DateTimeOffset StartedAt, IReadOnlyList<byte[]> Loaded);
