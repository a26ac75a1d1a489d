using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>The key containers of the machine, whoever made them: an orphan key is found among them.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class Containers
{
    private const int LongestName = 1024;

    public static IReadOnlyList<string> List()
    {
        if (!Advapi32.CryptAcquireContext(out var provider, null, Providers.Channel, Providers.ChannelType, Advapi32.VerifyContext | Advapi32.MachineKeySet))
            throw NativeErrors.Refuse(Providers.Channel, Marshal.GetHRForLastWin32Error());
        try
        {
            // The kind of container was said above; Wine wants to hear it at every step, Windows at none.
            return [.. Names(provider, 0).Union(Names(provider, Advapi32.MachineKeySet))];
        }
        finally
        {
            _ = Advapi32.CryptReleaseContext(provider, 0);
        }
    }

    private static List<string> Names(nint provider, uint kind)
    {
        var names = new List<string>();
        var name = stackalloc byte[LongestName];
        uint length = LongestName;
        for (var step = Advapi32.First; Advapi32.CryptGetProvParam(provider, Advapi32.EnumerateContainers, name, ref length, step | kind); step = Advapi32.Next)
        {
            names.Add(Marshal.PtrToStringAnsi((nint)name)!);
            length = LongestName;
        }
        return names;
    }
}
