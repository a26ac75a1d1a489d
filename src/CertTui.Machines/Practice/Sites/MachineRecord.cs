using System.Text.Json.Serialization;
using CertTui.Machines.Practice.MailServer;

namespace CertTui.Machines.Practice.Sites;

/// <summary>machine.json: the host name, the sites with their bindings, and the mail server where there is one.</summary>
internal sealed record MachineRecord(
    string HostName,
    IReadOnlyList<SiteRecord> Sites,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MailRecord? Mail = null);

/// <param name="Id">The number that the server software gives a site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder under sites/.</param>
/// <param name="Running">False where it is stopped.</param>
/// <param name="Bindings">In the order in which they were added.</param>
internal sealed record SiteRecord(int Id, string Name, string Folder, bool Running, IReadOnlyList<BindingRecord> Bindings);

internal sealed record BindingRecord(string Protocol, string Address, int Port, string Host, bool Sni, string? Fingerprint);
