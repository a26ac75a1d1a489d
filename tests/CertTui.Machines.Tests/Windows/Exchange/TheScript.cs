using System.Text.RegularExpressions;

namespace CertTui.Machines.Tests.Windows.Exchange;

/// <summary>What must be true of exchange.ps1, which no test here can run in a real Windows PowerShell.</summary>
public sealed partial class TheScript
{
    // Cmdlets of Exchange 2010 to SE; where a name changed, both.
    private static readonly string[] Exchange =
    [
        "Get-ExchangeCertificate", "Enable-ExchangeCertificate", "Connect-ExchangeServer",
        "Get-TransportService", "Get-TransportServer", "Get-ClientAccessService", "Get-ClientAccessServer", "Get-ReceiveConnector",
        "Get-PopSettings", "Set-PopSettings", "Get-ImapSettings", "Set-ImapSettings",
        "Get-OwaVirtualDirectory", "Get-WebServicesVirtualDirectory", "Get-ActiveSyncVirtualDirectory", "Get-OabVirtualDirectory",
    ];

    private static readonly string[] WindowsPowerShell3 =
    [
        "ConvertFrom-Json", "ConvertTo-Json", "Get-Command", "Get-Content", "Get-PSSession", "Get-Service", "Restart-Service",
        "Add-PSSnapin", "Join-Path", "Where-Object", "Select-Object", "ForEach-Object",
    ];

    private static readonly string[] Parameters =
    [
        "Thumbprint", "Services", "Server", "Identity", "Force", "Confirm", "DoNotRequireSsl", "X509CertificateName", "Auto", "ClientApplication",
        "ErrorAction", "Compress", "Depth", "First", "Last",
    ];

    // Newer than version 3: null-conditional, ternary, && between pipelines, classes, using statements.
    private static readonly string[] TooNew = ["?.", "??", "&&", "||", " ? ", "class ", "using ", "enum ", "-AsHashtable", "-EscapeHandling"];

    private static readonly string Text = File.ReadAllText(Repository.Path("src", "CertTui.Machines", "Windows", "Exchange", "exchange.ps1"));

    private static readonly string Code = string.Join('\n', Text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')));

    [Fact]
    public void It_is_ascii_and_older_shells_understand_it()
    {
        Assert.All(Text, letter => Assert.InRange(letter, '\n', '~'));
        Assert.All(TooNew, word => Assert.DoesNotContain(word, Code, StringComparison.Ordinal));
    }

    [Fact]
    public void It_calls_what_every_exchange_has_and_its_own_functions()
    {
        var own = Function().Matches(Code).Select(match => match.Groups[1].Value);
        var called = Command().Matches(Code).Select(match => match.Value).Distinct();
        Assert.Empty(called.Except([.. own, .. Exchange, .. WindowsPowerShell3]));
    }

    [Fact]
    public void It_names_only_parameters_that_every_exchange_has()
    {
        var splatted = Code.Split('\n').Where(line => line.Contains("$options", StringComparison.Ordinal) || line.Contains("$server = ", StringComparison.Ordinal));
        var named = Parameter().Matches(Code).Concat(splatted.SelectMany(line => Option().Matches(line))).Select(match => match.Groups[1].Value);
        Assert.Empty(named.Distinct().Except([.. Parameters, "eq", "ne", "and", "not", "gt", "join", "f", "like"]));
    }

    [Fact]
    public void It_puts_no_request_into_a_command_line()
    {
        // What comes from outside is a value, never a piece of a command.
        Assert.DoesNotContain("Invoke-Expression", Code, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ScriptBlock", Code, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_shell_is_loaded_outside_of_try()
    {
        // Within, the first trifle that its scripts pass over (a window that cannot be widened) would end them.
        var depth = 0;
        foreach (var line in Code.Split('\n').SkipWhile(line => !line.StartsWith("$computer =", StringComparison.Ordinal)))
        {
            depth += line.StartsWith("try {", StringComparison.Ordinal) ? 1 : line.StartsWith('}') && depth > 0 ? -1 : 0;
            Assert.False(depth > 0 && line.Contains("RemoteExchange.ps1", StringComparison.Ordinal), line);
        }
        // EMS asks for a server's name after all have refused, which fails, too: that is not the reason.
        Assert.Contains("PSSessionOpenFailed", Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_answer_stands_between_two_lines_with_the_nonce()
    {
        Assert.Contains("<<certtui $($request.nonce)`n$json`ncerttui $($request.nonce)>>`n", Code, StringComparison.Ordinal);
        Assert.Equal(Count('{'), Count('}'));
        Assert.Equal(Count('('), Count(')'));
    }

    // A bracket in quotes is none.
    private static int Count(char bracket) => Quoted().Replace(Code, "").Count(letter => letter == bracket);

    [GeneratedRegex(@"^function ([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Function();

    [GeneratedRegex(@"\b[A-Z]\w+-[A-Z]\w+\b")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<=[\s(])-([A-Za-z]\w*)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<!\$)\b(\w+) =")]
    private static partial Regex Option();

    [GeneratedRegex(@"'[^']*'")]
    private static partial Regex Quoted();
}
