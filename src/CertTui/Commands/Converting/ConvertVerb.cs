using System.CommandLine;
using CertTui.Engine.Conversions;
using CertTui.Opening;

namespace CertTui.Commands.Converting;

/// <summary>The options of <c>certtui convert</c>. Names are stable and never translated.</summary>
internal static class ConvertVerb
{
    /// <param name="optionsOf">Reads the options that every verb takes.</param>
    public static Command Make(Func<ParseResult, Options> optionsOf)
    {
        var files = new Argument<string[]>("in") { Arity = ArgumentArity.OneOrMore, Description = "FILE...: certificate, key, intermediates" };
        var to = new Option<string>("--to") { Required = true, Description = "pem, der, p7b, pfx, jks" };
        to.AcceptOnlyFromAmong([.. OutputFormats.Names]);
        var path = new Option<string>("--out") { Required = true, Description = "FILE" };
        var withKey = new Option<bool>("--with-key") { Description = "pem: the private key too" };
        var binary = new Option<bool>("--der") { Description = "p7b: bytes, not text" };
        var cipher = new Option<string?>("--cipher") { Description = "pfx: 3des (opens everywhere), aes" };
        cipher.AcceptOnlyFromAmong("3des", "aes");
        var alias = new Option<string?>("--alias") { Description = "pfx, jks: NAME of the entry" };
        var overwrite = new Option<bool>("--overwrite");
        var password = new Option<string?>("--password-file") { Description = "FILE: opens what is read" };
        var outPassword = new Option<string?>("--out-password-file") { Description = "FILE: seals what is written" };
        var command = new Command("convert") { files, to, path, withKey, binary, cipher, alias, overwrite, password, outPassword };
        command.SetAction(result => ConvertCommand.Run(
            optionsOf(result),
            new ConvertArguments(result.GetRequiredValue(files), result.GetRequiredValue(to), result.GetRequiredValue(path))
            {
                WithKey = result.GetValue(withKey),
                Binary = result.GetValue(binary),
                Cipher = result.GetValue(cipher),
                Alias = result.GetValue(alias),
                Overwrite = result.GetValue(overwrite),
                PasswordFile = result.GetValue(password),
                OutPasswordFile = result.GetValue(outPassword),
            }));
        return command;
    }
}
