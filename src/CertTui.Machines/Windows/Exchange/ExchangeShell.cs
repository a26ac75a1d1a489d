using System.Security.Cryptography;
using System.Text.Json;
using CertTui.Engine;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>The management shell in Windows PowerShell: one run for every request.</summary>
internal sealed class ExchangeShell(WindowsPowerShell powerShell, ExchangeInstallation installation, string account) : IExchangeShell
{
    private const int LongestEvidence = 300;

    private static readonly Lazy<byte[]> Script = new(ReadScript);

    public ShellAnswer Ask(ShellRequest request)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var asked = request with { Nonce = nonce, Install = installation.Folder, Edge = installation.IsEdge };
        var output = powerShell.Run(Script.Value, JsonSerializer.SerializeToUtf8Bytes(asked, ShellJson.Default.ShellRequest));
        var answer = ShellAnswer.Find(output, nonce) ?? throw new Refusal("exchange-shell-silent", ("said", Evidence(output)));
        if (!answer.Session)
            throw Refused(answer.Connecting);
        if (answer.State is null)
            throw new Refusal(Failure(answer.Looking));
        return answer;
    }

    public Problem Failure(ShellFailure? failure) => failure switch
    {
        null => Problem.Error("exchange-shell-silent", ("said", "")),
        // The remote shell shows a person only the commands that their roles hold; without it there is nothing to hide.
        { Id: "CommandNotFoundException" } => installation.IsEdge
            ? Problem.Error("exchange-cmdlet-missing", ("command", failure.Target))
            : RightsMissing(failure.Target),
        { Category: "PermissionDenied" or "SecurityError" } => RightsMissing(failure.Target),
        // "Parameter cannot be found": a role may hold a command without one of its parameters.
        _ when failure.Id.StartsWith("NamedParameterNotFound", StringComparison.Ordinal) => RightsMissing(failure.Target),
        _ => Problem.Error("exchange-refused", ("error", failure.Id), ("message", failure.Message)),
    };

    private Problem RightsMissing(string command) => Problem.Error("exchange-rights-missing", ("command", command), ("account", account));

    private Refusal Refused(ShellFailure? connecting) => connecting is { Category: "ObjectNotFound" } && IsPartOfShell(connecting.Target)
        ? new Refusal("exchange-shell-missing", ("path", connecting.Target))
        : new Refusal("exchange-shell-logon", ("account", account), ("message", connecting?.Message ?? ""));

    private static bool IsPartOfShell(string target) => target == "Connect-ExchangeServer"
        || target.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) || target.EndsWith(".psc1", StringComparison.OrdinalIgnoreCase);

    // Translated, and in the code page of the console: for people only, and only what can be read of it.
    private static string Evidence(string output)
    {
        var readable = string.Join(' ', output.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new string([.. word.Where(letter => letter is > ' ' and < '\x7f')])).Where(word => word.Length > 0));
        return readable.Length <= LongestEvidence ? readable : readable[^LongestEvidence..];
    }

    private static byte[] ReadScript()
    {
        using var stream = typeof(ExchangeShell).Assembly.GetManifestResourceStream("exchange.ps1")!;
        var script = new byte[stream.Length];
        stream.ReadExactly(script);
        return script;
    }
}
