using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;
using CertTui.Machines.Windows.Exchange;

namespace CertTui.Machines.Tests.Windows.Exchange;

/// <summary>
/// An Exchange server on a machine: a stand-in for powershell.exe in a folder, and its services on loopback, which present what the
/// stand-in's state says. The old certificate has all services, the server's own one is the default for SMTP.
/// </summary>
internal sealed class ExchangeStandIn : IDisposable
{
    public const string Host = "mail.example.com.hk";
    public const string Computer = "EXCH01.corp.local";

    public static readonly ExchangeInstallation Newest = new("Microsoft Exchange Server SE", @"C:\Program Files\Microsoft\Exchange Server\V15\", false);

    private readonly string folder = Directory.CreateTempSubdirectory("certtui-exchange-").FullName;
    private readonly Func<Machine> machine;
    private readonly ServedMail served;

    /// <param name="machine">Whose stores it reads.</param>
    /// <param name="personal">The folder of the Personal store.</param>
    /// <param name="own">The certificate that the server made for itself, SHA-256.</param>
    /// <param name="old">The one that is to be replaced.</param>
    public ExchangeStandIn(Func<Machine> machine, string personal, string own, string old)
    {
        this.machine = machine;
        served = new ServedMail(machine, Presented);
        File.Copy(Repository.Path("tests", "CertTui.Machines.Tests", "Windows", "Exchange", "powershell"), PowerShell);
        State = new JsonObject
        {
            ["personal"] = personal,
            ["names"] = new JsonObject(),
            ["services"] = new JsonObject { [ThumbprintOf(own)] = new JsonArray("SMTP"), [ThumbprintOf(old)] = new JsonArray("IIS", "SMTP", "POP", "IMAP") },
            ["default"] = ThumbprintOf(own),
            ["pop"] = Protocol(110, 995),
            ["imap"] = Protocol(143, 993),
            ["settings"] = new JsonObject
            {
                ["urls"] = new JsonArray($"https://{Host}/owa", "https://owa.example.com.hk/owa", "https://mail.local/owa", ""),
                ["autodiscover"] = "https://autodiscover.example.com.hk/Autodiscover/Autodiscover.xml",
                ["connectors"] = new JsonArray(Connector(Computer, "[::]:2525 0.0.0.0:2525"), Connector(Computer, "10.0.0.5:25"), Connector(Host, "[::]:25 0.0.0.0:25")),
            },
            ["restarts"] = new JsonArray(),
            ["modes"] = new JsonArray(),
            ["changes"] = 0,
            ["answered"] = 0,
        };
        Mail = Open(Newest);
    }

    public ExchangeMail Mail { get; }

    public string PowerShell => Path.Combine(folder, "powershell.exe");

    public JsonObject State
    {
        get => JsonNode.Parse(File.ReadAllText(StatePath))!.AsObject();
        set => File.WriteAllText(StatePath, value.ToJsonString());
    }

    /// <summary>Every start of the shell: arguments, environment, input, script.</summary>
    public IReadOnlyList<JsonElement> Runs =>
        File.Exists(RunsPath) ? [.. File.ReadAllLines(RunsPath).Select(line => JsonDocument.Parse(line).RootElement)] : [];

    private string StatePath => Path.Combine(folder, "exchange.json");

    private string RunsPath => Path.Combine(folder, "runs.jsonl");

    public ExchangeMail Open(ExchangeInstallation installation, TimeSpan? patience = null)
    {
        var shell = new ExchangeShell(new WindowsPowerShell(PowerShell, patience ?? TimeSpan.FromMinutes(2)), installation, @"CORP\admin");
        return new ExchangeMail(installation, shell, machine().Stores, Computer, machine().Clock)
        {
            Patience = TimeSpan.Zero,
            Door = endPoint => served.EndPointOf(ServiceAt(endPoint.Port)),
        };
    }

    /// <summary>What goes wrong from now on.</summary>
    public void Modes(params string[] modes) => Change(state => state["modes"] = new JsonArray([.. modes.Select(mode => (JsonNode)mode)]));

    public void Change(Action<JsonObject> change)
    {
        var state = State;
        change(state);
        State = state;
    }

    /// <summary>Who may serve what, the default and the host names, as text to compare.</summary>
    public string Snapshot() => string.Join('\n',
        [.. State["services"]!.AsObject().Where(each => each.Value!.AsArray().Count > 0).Select(each => $"{each.Key} {string.Join(',', each.Value!.AsArray().Select(service => $"{service}").Order())}").Order(),
        $"{State["default"]} {State["pop"]!["name"]} {State["imap"]!["name"]}"]);

    /// <summary>What clients see: of SMTP the newest that covers the name and was not made by the server itself, of the others the one that has it.</summary>
    public string? Presented(MailService service)
    {
        var holders = machine().Stores.List(StoreName.Personal).Select(stored => stored.Certificate).Where(certificate => Has(certificate, service)).ToList();
        if (service != MailService.Smtp)
            return (holders.FirstOrDefault() ?? Named(service))?.Fingerprint;
        return holders.Where(holder => NameMatch.Covers(holder, Host) && holder.Subject != holder.Issuer).MaxBy(holder => holder.NotBefore)?.Fingerprint;
    }

    public string ThumbprintOf(string fingerprint) => Convert.ToHexString(SHA1.HashData(
        machine().Stores.List(StoreName.Personal).First(stored => stored.Certificate.Fingerprint == fingerprint).Certificate.Der));

    public void Dispose()
    {
        served.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool Has(Certificate certificate, MailService service) =>
        State["services"]![Convert.ToHexString(SHA1.HashData(certificate.Der))] is JsonArray services
        && services.Any(held => $"{held}" == service.ToString().ToUpperInvariant());

    private Certificate? Named(MailService service) => machine().Stores.List(StoreName.Personal).Select(stored => stored.Certificate)
        .FirstOrDefault(certificate => NameMatch.Covers(certificate, $"{State[service.ToString().ToLowerInvariant()]?["name"]}"));

    private static JsonObject Protocol(int clear, int tls) =>
        new() { ["name"] = Host, ["clear"] = $"[::]:{clear} 0.0.0.0:{clear}", ["tls"] = $"0.0.0.0:{tls}" };

    private static JsonObject Connector(string name, string bindings) => new() { ["name"] = name, ["bindings"] = bindings };

    private static MailService ServiceAt(int port) => port switch
    {
        443 => MailService.Iis,
        25 => MailService.Smtp,
        110 => MailService.Pop,
        _ => MailService.Imap,
    };
}
