using System.Text.Json.Serialization;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>What exchange.ps1 is asked to do: the one JSON object on its standard input.</summary>
/// <param name="Operation"><c>look</c>, <c>enable</c> (a service for a certificate) or <c>host</c> (the name of POP or IMAP). It looks after each.</param>
internal sealed record ShellRequest(string Operation)
{
    /// <summary>Stands beside the answer; new for every run.</summary>
    public string Nonce { get; init; } = "";

    /// <summary>Where Exchange is installed.</summary>
    public string Install { get; init; } = "";

    public bool Edge { get; init; }

    /// <summary>Whether the names in the server's settings are wanted, too: they take long.</summary>
    public bool Names { get; init; }

    /// <summary>IIS, SMTP, POP or IMAP.</summary>
    public string? Service { get; init; }

    /// <summary>SHA-1, by which Exchange calls certificates.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>Answers the question about the default SMTP certificate with yes.</summary>
    public bool Force { get; init; }

    public string? Host { get; init; }
}

// Everything outside ASCII is escaped: the shell reads its input in the code page of the console.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShellRequest))]
internal sealed partial class ShellJson : JsonSerializerContext;
