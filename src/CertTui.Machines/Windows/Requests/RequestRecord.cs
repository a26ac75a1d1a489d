using System.Text.Json.Serialization;

namespace CertTui.Machines.Windows.Requests;

/// <summary>What a placeholder carries of its request.</summary>
internal sealed record RequestRecord(
    string Id, string CaseId, string Host, byte[] Csr, string SpkiSha256, DateTimeOffset MadeAt, DateTimeOffset? SubmittedAt);

[JsonSerializable(typeof(RequestRecord))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class RequestJson : JsonSerializerContext;
