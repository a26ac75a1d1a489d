using System.Text.Json;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>What exchange.ps1 answered.</summary>
/// <param name="Session">Whether the shell was let in.</param>
/// <param name="Connecting">Why not.</param>
/// <param name="Changing">Why the change failed, as far as the shell says: whether it did is for the state to tell.</param>
/// <param name="Looking">Why there is no state.</param>
/// <param name="State">As it was after the change.</param>
/// <param name="Names">Where they were asked for.</param>
internal sealed record ShellAnswer(
    bool Session, ShellFailure? Connecting, ShellFailure? Changing, ShellFailure? Looking, ExchangeState? State, ExchangeNames? Names)
{
    /// <summary>Null where the output holds no whole answer to this nonce.</summary>
    public static ShellAnswer? Find(string output, string nonce)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        var begin = Array.IndexOf(lines, $"<<certtui {nonce}");
        var end = Array.IndexOf(lines, $"certtui {nonce}>>");
        if (begin < 0 || end != begin + 2)
            return null;
        try
        {
            using var json = JsonDocument.Parse(lines[begin + 1]);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ShellAnswer Read(JsonElement answer) => new(
        answer.Member("session") is { ValueKind: JsonValueKind.True },
        answer.Member("connecting") is { } connecting ? ReadFailure(connecting) : null,
        answer.Member("changing") is { } changing ? ReadFailure(changing) : null,
        answer.Member("looking") is { } looking ? ReadFailure(looking) : null,
        answer.Member("state") is { } state ? ReadState(state) : null,
        answer.Member("names") is { } names ? ReadNames(names) : null);

    private static ShellFailure ReadFailure(JsonElement failure) =>
        new(failure.Text("id"), failure.Text("category"), failure.Text("target"), failure.Text("message"));

    private static ExchangeState ReadState(JsonElement state) => new(
        [.. state.Items("certificates").Select(ReadCertificate)],
        state.Text("defaultSmtp").ToUpperInvariant(),
        state.Member("pop") is { } pop ? ReadSettings(pop) : null,
        state.Member("imap") is { } imap ? ReadSettings(imap) : null);

    private static ExchangeCertificate ReadCertificate(JsonElement certificate) =>
        new(certificate.Text("thumbprint").ToUpperInvariant(), AllowedServices.Read(certificate.Text("services")), certificate.Text("status"));

    private static ProtocolSettings ReadSettings(JsonElement settings) => new(settings.Text("name"), settings.Text("clear"), settings.Text("tls"));

    private static ExchangeNames ReadNames(JsonElement names) => new(
        [.. names.Items("urls").Select(url => url.ToString())],
        names.Text("autodiscover"),
        [.. names.Items("connectors").Select(connector => new ReceiveConnector(connector.Text("name"), connector.Text("bindings")))]);
}
