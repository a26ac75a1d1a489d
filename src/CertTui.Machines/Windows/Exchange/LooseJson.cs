using System.Text.Json;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>JSON as Windows PowerShell writes it: a list of one may come without its brackets, or any list as {"value": [...], "Count": n}.</summary>
internal static class LooseJson
{
    /// <summary>Null where it is missing or null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string Text(this JsonElement element, string name) => element.Member(name)?.ToString() ?? "";

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } wrapped when wrapped.TryGetProperty("Count", out _) => wrapped.Items("value"),
        { } single => [single],
    };
}
