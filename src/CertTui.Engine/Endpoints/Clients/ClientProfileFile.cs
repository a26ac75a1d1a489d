using System.Text.Json;
using System.Text.Json.Serialization;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Endpoints.Clients;

/// <summary>The data behind <see cref="ClientProfiles"/>, which is built into the program: each root once, in base64 lines.</summary>
internal sealed partial record ClientProfileFile(
    [property: JsonRequired] IReadOnlyList<ClientProfileFile.Client> Clients,
    [property: JsonRequired] IReadOnlyDictionary<string, IReadOnlyList<string>> Roots)
{
    public static IReadOnlyList<ClientTrust> Read()
    {
        using var stream = typeof(ClientProfileFile).Assembly.GetManifestResourceStream("client-profiles.json")!;
        var file = JsonSerializer.Deserialize(stream, Json.Default.ClientProfileFile)!;
        var roots = file.Roots.ToDictionary(root => root.Key, root => Certificate.Open(Convert.FromBase64String(string.Concat(root.Value))));
        return [.. file.Clients.Select(client => new ClientTrust(client.Id, client.Name, [.. client.Roots.Select(root => roots[root])]))];
    }

    public sealed record Client(string Id, string Name, IReadOnlyList<string> Roots);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ClientProfileFile))]
    private sealed partial class Json : JsonSerializerContext;
}
