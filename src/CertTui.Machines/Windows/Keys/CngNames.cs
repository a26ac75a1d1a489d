using System.Runtime.Versioning;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>The names of the machine's CNG keys; none where the provider cannot list them.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class CngNames
{
    public static IReadOnlyList<string> List()
    {
        if (NCrypt.NCryptOpenStorageProvider(out var provider, CngKeys.ProviderName, 0) != 0)
            return [];
        try
        {
            return Names(provider);
        }
        finally
        {
            _ = NCrypt.NCryptFreeObject(provider);
        }
    }

    private static List<string> Names(nint provider)
    {
        var names = new List<string>();
        NCrypt.KeyName* found;
        void* state = null;
        while (NCrypt.NCryptEnumKeys(provider, null, &found, &state, NCrypt.MachineKey | NCrypt.Silent) == 0)
        {
            names.Add(new string(found->Name));
            _ = NCrypt.NCryptFreeBuffer(found);
        }
        if (state is not null)
            _ = NCrypt.NCryptFreeBuffer(state);
        return names;
    }
}
