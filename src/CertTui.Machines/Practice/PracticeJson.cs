using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CertTui.Engine.Ports;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.Network;
using CertTui.Machines.Practice.Portal;
using CertTui.Machines.Practice.Sites;
using CertTui.Machines.Practice.SubmissionSite;

namespace CertTui.Machines.Practice;

/// <summary>How the practice machine's own records look on disk: indented, for people to read.</summary>
[JsonSerializable(typeof(MachineRecord))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(ApplicationRecord))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(DnsContent))]
[JsonSerializable(typeof(Seeded))]
[JsonSerializable(typeof(NetworkRecord))]
[JsonSerializable(typeof(ServersRecord))]
internal sealed partial class PracticeJson : JsonSerializerContext
{
    public static PracticeJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => FolderJson.Bytes(value, type);

    /// <summary>Null where the file is missing or damaged.</summary>
    public static T? TryRead<T>(string path, JsonTypeInfo<T> type)
        where T : class => FolderJson.TryRead(path, type);
}
