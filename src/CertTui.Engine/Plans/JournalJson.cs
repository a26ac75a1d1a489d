using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Plans;

/// <summary>How plans and receipts are written into journals, and read back.</summary>
public static class JournalJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // A journal is read by people too: Chinese names stay Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Codes and details are derived from the data; only the data is kept.
        IgnoreReadOnlyProperties = true,
        // A line that lacks something is damaged: it is found where it is read, not where it is used.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CertificateAsDer() },
    };

    private sealed class CertificateAsDer : JsonConverter<Certificate>
    {
        public override Certificate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Certificate.Open(reader.GetBytesFromBase64());

        public override void Write(Utf8JsonWriter writer, Certificate value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.Der);
    }
}
