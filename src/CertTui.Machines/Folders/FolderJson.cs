using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>How the records beside keys, certificates and requests look on disk: indented, for people to read.</summary>
[JsonSerializable(typeof(StoreRecord))]
[JsonSerializable(typeof(KeyRecord))]
[JsonSerializable(typeof(PendingRecord))]
[JsonSerializable(typeof(JournalledRequest))]
internal sealed partial class FolderJson : JsonSerializerContext
{
    public static FolderJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Null where the file is missing or damaged.</summary>
    public static T? TryRead<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return DurableFile.TryRead(path) is { } content ? JsonSerializer.Deserialize(content, type) : null;
        }
        catch (Exception exception) when (exception is JsonException or Refusal)
        {
            return null;
        }
    }
}
