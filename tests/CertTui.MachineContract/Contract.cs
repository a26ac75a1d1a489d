using CertTui.Engine.Ports;
using CertTui.MachineContract.Checks;

namespace CertTui.MachineContract;

/// <summary>The one suite for the ports of every machine.</summary>
public static class Contract
{
    public static IReadOnlyList<Check> ForEvery => [.. KeyChecks.All, .. RequestChecks.All, .. StoreChecks.All];

    /// <summary>What a real machine keeps besides.</summary>
    public static IReadOnlyList<Check> ForReal => [.. GuardChecks.All];

    /// <summary>Runs all that the machine must keep, one line each; false where it does not keep one.</summary>
    public static bool Run(Machine machine, TextWriter output)
    {
        var checks = machine.Id == "practice" ? ForEvery : [.. ForEvery, .. ForReal];
        var broken = 0;
        foreach (var check in checks)
        {
            using var ground = new Ground(machine);
            var (word, reason) = Try(check, ground);
            output.WriteLine($"{word}  {check.Name}{reason}");
            broken += word == "FAIL" ? 1 : 0;
        }
        output.WriteLine($"{checks.Count} checks, {broken} broken");
        return broken == 0;
    }

    private static (string Word, string Reason) Try(Check check, Ground ground)
    {
        try
        {
            check.Run(ground);
            return ("ok  ", "");
        }
        catch (NotHere missing)
        {
            return ("none", $": {missing.Message}");
        }
        catch (Exception broken)
        {
            return ("FAIL", $": {(broken is Broken ? broken.Message : broken)}");
        }
    }
}
