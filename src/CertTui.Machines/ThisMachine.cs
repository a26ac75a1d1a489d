using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix;
using CertTui.Machines.Windows;

namespace CertTui.Machines;

/// <summary>The computer that the program runs on, with the servers found on it.</summary>
public static class ThisMachine
{
    /// <summary>A supported server runs here from its usual place and the rights are there. It looks at files only, and quickly.</summary>
    public static bool IsReady => OperatingSystem.IsLinux() && UnixMachine.IsReady;

    /// <summary>What forbids all work, found without opening anything; null: nothing that can be told so early.</summary>
    public static Problem? RightsMissing => OperatingSystem.IsWindows() ? WindowsMachine.RightsMissing : null;

    /// <exception cref="Refusal"><c>machine-unsupported</c> where there is no server that the program knows; <c>rights-missing</c> (right, account)</exception>
    public static Machine Open(ThisMachineOrder order)
    {
        if (OperatingSystem.IsWindows())
            return WindowsMachine.Open(order.StateFolder, order.Clock);
        return OperatingSystem.IsLinux() ? UnixMachine.Open(order) : throw new Refusal("machine-unsupported");
    }
}

/// <param name="StateFolder">The program's state folder.</param>
/// <param name="Clock">What time it is.</param>
/// <param name="Servers">Main configuration file by kind of server (<c>apache</c>, <c>tomcat</c>); where none is named, those at their usual places.</param>
/// <param name="OnlyLooks">A dry run: not even what an ended process left is put back.</param>
public sealed record ThisMachineOrder(string StateFolder, TimeProvider Clock, IReadOnlyDictionary<string, string> Servers, bool OnlyLooks);
