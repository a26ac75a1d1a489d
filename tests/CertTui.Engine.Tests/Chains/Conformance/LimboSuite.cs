using System.Text.Json;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Tests.Chains.Conformance;

/// <summary>The cases of <c>chains/cases.json</c>: x509-limbo, and PKITS once more as X509Chain was asked.</summary>
internal static class LimboSuite
{
    public static IEnumerable<JsonElement> Cases(string sharedData) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(sharedData, "chains", "cases.json"))).RootElement.GetProperty("cases").EnumerateArray();

    /// <summary>As <see cref="PkitsSuite.Judge"/>.</summary>
    public static IReadOnlyList<string> Judge(JsonElement test)
    {
        var anchors = Open(test, "trust");
        var pool = Open(test, "inter");
        if (Certificate.TryOpen(Der(test.GetProperty("leaf").GetString()!)) is not { } leaf)
            return ["malformed"];
        var time = test.GetProperty("time") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : Some.Now;
        var isServer = test.GetProperty("eku").ValueKind == JsonValueKind.String;
        var settings = new TrustSettings
        {
            Purpose = isServer ? Purpose.Server : Purpose.Any,
            Strict = isServer,
            Host = test.GetProperty("name") is { ValueKind: JsonValueKind.Object } name ? name.GetProperty("value").GetString() : null,
        };
        return PkitsSuite.Best([.. ChainBuilder.Paths(leaf, pool, anchors).Select(path => ChainVerdict.At(path, time, settings))]);
    }

    private static List<Certificate> Open(JsonElement test, string name) =>
        [.. test.GetProperty(name).EnumerateArray().Select(pem => Certificate.TryOpen(Der(pem.GetString()!))).OfType<Certificate>()];

    private static byte[] Der(string pem) => ArmourReader.Read(pem)[0].Content!;
}
