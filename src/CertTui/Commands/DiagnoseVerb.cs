using System.CommandLine;
using CertTui.Commands.Diagnosing;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary>The options of <c>certtui diagnose</c>.</summary>
internal static class DiagnoseVerb
{
    public static Command Make(Func<ParseResult, Options> options)
    {
        var target = new Argument<string?>("host[:port]") { Arity = ArgumentArity.ZeroOrOne };
        var address = new Option<string[]>("--address") { Description = "ADDRESS; once for each where the name has several" };
        var startTls = new Option<string?>("--starttls") { Description = "smtp, imap, pop3" };
        var expect = new Option<string?>("--expect") { Description = "FILE" };
        var trust = new Option<string?>("--trust") { Description = "FILE" };
        var page = new Option<string?>("--page") { Description = "/PATH" };
        var from = new Option<string?>("--from") { Description = "FILE: host[:port] [address] [starttls], one a line" };
        var hosted = new Option<bool>("--hosted-outside") { Description = "--expect, --machine" };
        var command = new Command("diagnose") { target, address, startTls, expect, trust, page, from, hosted };
        command.Validators.Add(result =>
        {
            if (result.GetValue(page) is not null && result.GetValue(from) is not null)
                result.AddError("--page --from");
        });
        command.SetAction((result, cancellation) => DiagnoseCommand.Run(
            options(result),
            new DiagnoseOrder(
                result.GetValue(target), result.GetValue(address) ?? [], result.GetValue(startTls), result.GetValue(expect),
                result.GetValue(trust), result.GetValue(page), result.GetValue(from), result.GetValue(hosted)),
            cancellation));
        return command;
    }
}
