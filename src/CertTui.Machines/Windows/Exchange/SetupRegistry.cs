using System.Runtime.Versioning;
using Microsoft.Win32;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>Reads what Exchange's setup wrote: <c>HKLM\SOFTWARE\Microsoft\ExchangeServer\v14</c> (2010) and <c>v15</c> (from 2013 on).</summary>
[SupportedOSPlatform("windows")]
internal static class SetupRegistry
{
    private const string Root = @"SOFTWARE\Microsoft\ExchangeServer\";

    public static IEnumerable<SetupValues> Read() => new[] { "v15", "v14" }.Select(Read).OfType<SetupValues>();

    private static SetupValues? Read(string version)
    {
        using var machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using var setup = machine.OpenSubKey(Root + version + @"\Setup");
        using var edge = machine.OpenSubKey(Root + version + @"\EdgeTransportRole");
        return setup is null ? null : new SetupValues(
            Number(setup, "MsiProductMajor"), Number(setup, "MsiProductMinor"), Number(setup, "MsiBuildMajor"),
            setup.GetValue("MsiInstallPath") as string, edge is not null);
    }

    private static int Number(RegistryKey key, string name) => key.GetValue(name) is int number ? number : -1;
}
