using System.CommandLine;
using CertTui.Commands.Converting;
using CertTui.Opening;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands;

/// <summary>The verbs and options of the program. Names are stable and never translated.</summary>
internal static class CommandLine
{
    private static readonly Option<string?> Lang = new("--lang") { Recursive = true, Description = "en, zh-HK, zh-TW, zh-CN" };
    private static readonly Option<string?> Machine = new("--machine") { Recursive = true, Description = "practice, this" };
    private static readonly Option<string?> Apache = new("--apache") { Recursive = true, Description = "FILE" };
    private static readonly Option<string?> Tomcat = new("--tomcat") { Recursive = true, Description = "FILE" };
    private static readonly Option<string?> State = new("--state") { Recursive = true, Description = "DIR" };
    private static readonly Option<bool> Plain = new("--plain") { Recursive = true };
    private static readonly Option<bool> Ascii = new("--ascii") { Recursive = true };
    private static readonly Option<bool> NoColor = new("--no-color") { Recursive = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Recursive = true };
    private static readonly Option<bool> Json = new("--json") { Recursive = true };

    public static int Invoke(string[] args)
    {
        var root = new RootCommand("certtui") { Lang, Machine, Apache, Tomcat, State, Plain, Ascii, NoColor, DryRun, Json };
        root.SetAction(result => Verbs.Home(OptionsOf(result)));
        root.Add(GuideVerb());
        root.Add(RunVerb());
        root.Add(CasesVerb());
        root.Add(InspectVerb());
        root.Add(ChainVerb.Make(OptionsOf));
        root.Add(ConvertVerb.Make(OptionsOf));
        root.Add(DiagnoseVerb.Make(OptionsOf));
        root.Add(OneArgument("map", "guide", Verbs.Map));
        root.Add(OneArgument("print", "guide", Verbs.Print));
        root.Add(PracticeVerb());
        root.Add(NoArgument("terminal", TerminalCommand.Run));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = StandardStreams.Out, Error = StandardStreams.Error });
        foreach (var error in parsed.Errors)
            StandardStreams.Error.WriteLine($"certtui: {error.Message}");
        return ExitCodes.WrongUse;
    }

    private static Command GuideVerb() => OneArgument("guide", "guide", Verbs.Guide);

    private static Command RunVerb()
    {
        var file = new Argument<string>("answers.json");
        var again = new Option<bool>("--again");
        var command = new Command("run") { file, again };
        command.SetAction(result => RunCommand.Run(OptionsOf(result), result.GetRequiredValue(file), result.GetValue(again)));
        return command;
    }

    private static Command CasesVerb()
    {
        var command = NoArgument("cases", CasesCommand.List);
        command.Add(NoArgument("list", CasesCommand.List));
        command.Add(OneArgument("show", "id", CasesCommand.Show));
        command.Add(OneArgument("resume", "id", CasesCommand.Resume));
        command.Add(OneArgument("export", "id", CasesCommand.Export));
        command.Add(OneArgument("undo", "id", CasesCommand.Undo));
        return command;
    }

    private static Command InspectVerb()
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "FILE..., or a folder: the files in it, not those of the folders below" };
        var password = new Option<string?>("--password-file") { Description = "FILE" };
        var command = new Command("inspect") { files, password };
        command.SetAction(result => InspectCommand.Run(OptionsOf(result), result.GetRequiredValue(files), result.GetValue(password)));
        return command;
    }

    private static Command PracticeVerb()
    {
        var command = NoArgument("practice", PracticeCommand.Show);
        command.Add(NoArgument("show", PracticeCommand.Show));
        command.Add(NoArgument("mail", PracticeCommand.Mail));
        command.Add(NoArgument("issue", PracticeCommand.Issue));
        command.Add(NoArgument("reset", PracticeCommand.Reset));
        command.Add(ScenarioVerb());
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 8443 };
        var serve = new Command("serve") { port };
        serve.SetAction((result, cancellation) => PracticeCommand.Serve(OptionsOf(result), result.GetValue(port), cancellation));
        command.Add(serve);
        return command;
    }

    private static Command NoArgument(string name, Func<Options, int> verb)
    {
        var command = new Command(name);
        command.SetAction(result => verb(OptionsOf(result)));
        return command;
    }

    private static Command OneArgument(string name, string argument, Func<Options, string, int> verb)
    {
        var value = new Argument<string>(argument);
        var command = new Command(name) { value };
        command.SetAction(result => verb(OptionsOf(result), result.GetRequiredValue(value)));
        return command;
    }

    private static Command ScenarioVerb()
    {
        var value = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("scenario") { value };
        command.SetAction(result => PracticeCommand.Scenario(OptionsOf(result), result.GetValue(value)));
        return command;
    }

    private static Options OptionsOf(ParseResult result) => new(
        result.GetValue(Lang), result.GetValue(Machine), result.GetValue(State), result.GetValue(Plain),
        result.GetValue(Ascii), result.GetValue(NoColor), result.GetValue(DryRun), result.GetValue(Json))
    {
        Apache = result.GetValue(Apache),
        Tomcat = result.GetValue(Tomcat),
    };
}
