using System.Text.Json;
using System.Text.Json.Serialization;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>A binding of the configuration that a change touches.</summary>
/// <param name="SiteId">Of which site.</param>
/// <param name="Site">Its name.</param>
/// <param name="Protocol"><c>http</c> or <c>https</c>.</param>
/// <param name="Information">Address, port and host.</param>
/// <param name="Before">Its sslFlags; null where it was not there.</param>
/// <param name="After">Its sslFlags; null where it is not to be there.</param>
internal sealed record BindingStep(int SiteId, string Site, string Protocol, string Information, uint? Before, uint? After);

/// <summary>A certificate record that a change touches; null where there is none before, or after.</summary>
internal sealed record RecordStep(SslRecord? Before, SslRecord? After)
{
    [JsonIgnore]
    public SslEndpoint Endpoint => (Before ?? After)!.Endpoint;
}

/// <summary>A change of IIS as the program's own book has it.</summary>
/// <param name="Id">Later ones sort behind.</param>
/// <param name="IsDone">False while it is at work: what is found so after a cut is put back.</param>
/// <param name="Before">The binding as it was; null where there was none.</param>
/// <param name="After">The binding as it is; null where it was taken away.</param>
/// <param name="Need">What the change gave the server; null where it changed a binding.</param>
/// <param name="Configured">The binding in the configuration; null where only records change.</param>
/// <param name="Records">The certificate records.</param>
internal sealed record IisChange(
    string Id, bool IsDone, Binding? Before, Binding? After, ServerNeed? Need, BindingStep? Configured, IReadOnlyList<RecordStep> Records)
{
    /// <summary>The way back.</summary>
    public IisChange Reversed() => this with
    {
        Before = After,
        After = Before,
        Configured = Configured is null ? null : Configured with { Before = Configured.After, After = Configured.Before },
        Records = [.. Records.Select(step => new RecordStep(step.After, step.Before))],
    };

    public (string, string)[] Where() => Configured is { } step
        ? [("site", step.Site), ("binding", step.Information)]
        : [("site", ""), ("binding", Records[0].Endpoint.ToString())];
}

[JsonSerializable(typeof(IisChange))]
[JsonSerializable(typeof(IReadOnlyList<SslRecord>))]
internal sealed partial class IisChangeJson : JsonSerializerContext
{
    public static IisChangeJson Readable { get; } = new(new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
}
