using System.CommandLine;
using CertTui.Commands.Chaining;
using CertTui.Engine.Chains;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary>The options of <c>certtui chain</c>.</summary>
internal static class ChainVerb
{
    public static Command Make(Func<ParseResult, Options> options)
    {
        var leaf = new Option<string>("--leaf") { Required = true };
        var (with, trust, crl) = (Files("--with"), Files("--trust"), Files("--crl"));
        var password = new Option<string?>("--password-file");
        var at = new Option<string?>("--at") { Description = "2026-11-20T08:00:00Z" };
        var name = new Option<string?>("--name");
        var purpose = new Option<string>("--purpose") { DefaultValueFactory = _ => "server" };
        purpose.AcceptOnlyFromAmong("server", "client", "any");
        var command = new Command("chain") { leaf, with, trust, crl, password, at, name, purpose };
        command.SetAction(result => ChainCommand.Run(options(result), new ChainOptions(
            result.GetRequiredValue(leaf), result.GetValue(with)!, result.GetValue(trust)!, result.GetValue(crl)!,
            result.GetValue(password), result.GetValue(at), result.GetValue(name),
            Enum.Parse<Purpose>(result.GetRequiredValue(purpose), ignoreCase: true))));
        return command;
    }

    private static Option<string[]> Files(string name) =>
        new(name) { DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
}
