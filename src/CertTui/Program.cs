using CertTui;
using CertTui.Commands;
using CertTui.Opening;

try
{
    // The command line library costs more than the first screen: without arguments it is not needed.
    return args.Length == 0 ? Verbs.Home(new Options()) : CommandLine.Invoke(args);
}
catch (Exception bug)
{
    return BugReport.Write(bug);
}
