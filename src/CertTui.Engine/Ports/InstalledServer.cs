namespace CertTui.Engine.Ports;

/// <summary>A server program that was found on a machine.</summary>
/// <param name="Product">Name and version, as it calls itself.</param>
/// <param name="Account">Under which it works.</param>
/// <param name="Configuration">Its main file.</param>
/// <param name="Files">The certificate and key files of its sites.</param>
public sealed record InstalledServer(string Product, string Account, string Configuration, IReadOnlyList<SiteFiles> Files);

/// <summary>What a site reads.</summary>
/// <param name="Site">Its name.</param>
/// <param name="Certificate">The file with its certificate, or with both.</param>
/// <param name="Key">The file with its key; the same where it is in one with the certificate.</param>
public sealed record SiteFiles(string Site, string Certificate, string Key);
