using System.Globalization;
using System.Text.Json.Serialization;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Changes;

/// <summary>A change of the server as the program's own book has it.</summary>
/// <param name="Id">When it was begun, and a number: later ones sort behind.</param>
/// <param name="IsDone">False while it is at work: what is found so after a cut is put back.</param>
/// <param name="After">The binding that it made; null where it gave the server what it lacked.</param>
/// <param name="Before">As the binding was; null where there was none.</param>
/// <param name="Need">What it gave the server; null where it made a binding.</param>
/// <param name="HostFile">The file that it made for a new virtual host, or wrote it into.</param>
/// <param name="Steps">The files, in order.</param>
internal sealed record ServerChange(
    string Id, bool IsDone, Binding? After, Binding? Before, ServerNeed? Need, string? HostFile, IReadOnlyList<FileStep> Steps)
{
    private const string TimeForm = "yyyyMMddHHmmssfffffff";

    public static string IdOf(DateTimeOffset begun, string number) => begun.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture) + "-" + number;

    [JsonIgnore]
    public DateTimeOffset Begun => DateTimeOffset.ParseExact(Id[..TimeForm.Length], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

[JsonSerializable(typeof(ServerChange))]
internal sealed partial class ServerChangeJson : JsonSerializerContext;
