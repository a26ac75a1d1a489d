using System.Security.Cryptography;
using CertTui.Commands.Converting;
using CertTui.Engine;
using CertTui.Engine.Conversions;
using CertTui.Engine.Inspection;
using CertTui.Machines.Disk;
using CertTui.Machines.Java;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary><c>certtui convert</c>: certificates and their key in another format.</summary>
internal static class ConvertCommand
{
    public static int Run(Options options, ConvertArguments arguments) => Verb.Run(options, (opened, output) =>
    {
        try
        {
            Convert(opened, output, arguments);
            return ExitCodes.Done;
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "file-not-found")
        {
            // A wrong path on the command line is wrong use of it.
            output.Tell(refusal.Problem);
            return ExitCodes.WrongUse;
        }
    });

    private static void Convert(Opened opened, Output output, ConvertArguments arguments)
    {
        var order = arguments.ToOrder();
        using var passwords = new ConvertPasswords(arguments, asks: !output.IsJson, opened.Texts);
        // Every path is a whole one by now, so that the folder of the state is not used.
        var conversion = new Conversion(new DiskFiles(opened.StateFolder), KeyToolProgram.Find());
        var (material, plan) = Prepare(opened, arguments, order, conversion, passwords);
        using (material)
        {
            var report = new ConvertReport(output, opened.Texts);
            if (opened.Options.DryRun)
            {
                report.Plan(plan);
                return;
            }
            if (order.To.IsKeyStore())
                passwords.AskSealing();
            report.Done(plan, conversion.Apply(material, plan, passwords.Sealing));
        }
    }

    private static (Material Material, ConversionPlan Plan) Prepare(
        Opened opened, ConvertArguments arguments, ConversionOrder order, Conversion conversion, ConvertPasswords passwords)
    {
        var files = arguments.Files.Select(Path.GetFullPath).Select(path => (path, NamedFiles.Read(path, InspectionLimits.FileBytes))).ToList();
        try
        {
            return Draft(passwords.Opening);
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "password-needed")
        {
            if (!passwords.AskOpening())
                throw;
            return Draft(passwords.Opening);
        }
        finally
        {
            // Whatever it was: it may have held a key.
            files.ForEach(file => CryptographicOperations.ZeroMemory(file.Item2));
        }

        (Material, ConversionPlan) Draft(char[]? password)
        {
            var material = Material.Read(files, opened.Clock.GetUtcNow(), password);
            try
            {
                return (material, conversion.Draft(material, order));
            }
            catch (Refusal)
            {
                material.Dispose();
                throw;
            }
        }
    }
}
