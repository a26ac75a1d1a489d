using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Endpoints.Clients;

/// <summary>A kind of client as a chain meets it: the roots that it has.</summary>
/// <param name="Id">Stable, for programs.</param>
/// <param name="Name">As its maker writes it.</param>
/// <param name="Roots">Of the CAs that this program knows; what else it has is not told here.</param>
public sealed record ClientTrust(string Id, string Name, IReadOnlyList<Certificate> Roots);

/// <summary>How a client fares with the certificates of a server, fetching nothing by itself.</summary>
/// <param name="Client">Which one.</param>
/// <param name="Path">The path that it takes, a good one where there is one; null where none of its roots is reached.</param>
public sealed record ClientVerdict(ClientTrust Client, JudgedPath? Path)
{
    public bool IsGood => Path?.IsGood == true;
}
