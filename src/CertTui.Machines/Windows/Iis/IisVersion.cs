using System.Runtime.Versioning;
using Microsoft.Win32;

namespace CertTui.Machines.Windows.Iis;

/// <summary>Which IIS it is, as its setup wrote it into the registry.</summary>
[SupportedOSPlatform("windows")]
internal static class IisVersion
{
    /// <summary>Null where nothing is written.</summary>
    public static Version? Read()
    {
        using var setup = Registry.LocalMachine.OpenSubKey(@"SOFTWARE\Microsoft\InetStp");
        return setup?.GetValue("MajorVersion") is int major ? new Version(major, setup.GetValue("MinorVersion") as int? ?? 0) : null;
    }
}
