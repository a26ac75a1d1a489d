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
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in for powershell.exe is a script.");
        this.machine = machine;
        served = new ServedMail(machine, Presented);
        File.Copy(Repository.Path("tests", "CertTui.Machines.Tests", "Windows", "Exchange", "powershell"), PowerShell);
        State = new JsonObject
        {
            ["personal"] = personal,
            ["known"] = new JsonObject(),
            ["readable"] = new JsonArray(ThumbprintOf(own), ThumbprintOf(old)),
            ["iis"] = ThumbprintOf(old),
            ["default"] = ThumbprintOf(own),
            ["pop"] = Protocol(110, 995, ThumbprintOf(old)),
            ["imap"] = Protocol(143, 993, ThumbprintOf(old)),
            ["settings"] = new JsonObject
            {
                ["urls"] = new JsonArray($"https://{Host}/owa", "https://owa.example.com.hk/owa", "https://mail.local/owa", ""),
                ["autodiscover"] = "https://autodiscover.example.com.hk/Autodiscover/Autodiscover.xml",
                ["connectors"] = new JsonArray(Connector(Computer, "[::]:2525 0.0.0.0:2525"), Connector(Computer, "10.0.0.5:25"), Connector(Host, "[::]:25 0.0.0.0:25")),
            },
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
        return new ExchangeMail(installation.Product, shell, machine().Stores, Computer, machine().Clock)
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
        [.. State["readable"]!.AsArray().Select(thumbprint => $"SMTP {thumbprint}").Order(),
        $"IIS {State["iis"]} default {State["default"]} POP {State["pop"]!["name"]} IMAP {State["imap"]!["name"]}"]);

    /// <summary>What clients see: of SMTP the newest with the name that the server did not make itself, of POP and IMAP what they found when they started.</summary>
    public string? Presented(MailService service) => service switch
    {
        MailService.Iis => Named($"{State["iis"]}"),
        MailService.Smtp => Personal.Where(certificate => State["readable"]!.AsArray().Any(readable => $"{readable}" == Sha1(certificate)))
            .Where(certificate => NameMatch.Covers(certificate, Host) && certificate.Subject != certificate.Issuer).MaxBy(certificate => certificate.NotBefore)?.Fingerprint,
        _ => Named($"{State[service.ToString().ToLowerInvariant()]!["serving"]}"),
    };

    public string ThumbprintOf(string fingerprint) => Sha1(Personal.First(certificate => certificate.Fingerprint == fingerprint));

    public void Dispose()
    {
        served.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<Certificate> Personal => machine().Stores.List(StoreName.Personal).Select(stored => stored.Certificate);

    private string? Named(string thumbprint) => Personal.FirstOrDefault(certificate => Sha1(certificate) == thumbprint)?.Fingerprint;

    private static string Sha1(Certificate certificate) => Convert.ToHexString(SHA1.HashData(certificate.Der));

    private static JsonObject Protocol(int clear, int tls, string serving) =>
        new() { ["name"] = Host, ["serving"] = serving, ["clear"] = $"[::]:{clear} 0.0.0.0:{clear}", ["tls"] = $"0.0.0.0:{tls}" };

    private static JsonObject Connector(string name, string bindings) => new() { ["name"] = name, ["bindings"] = bindings };

    private static MailService ServiceAt(int port) => port switch
    {
        443 => MailService.Iis,
        25 => MailService.Smtp,
        110 => MailService.Pop,
        _ => MailService.Imap,
    };
}
