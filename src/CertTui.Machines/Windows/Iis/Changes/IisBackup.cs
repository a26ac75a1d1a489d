using CertTui.Engine;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>IIS' own backup of its configuration, before every change: what a person restores with appcmd when nothing else helps.</summary>
/// <param name="appCmd">Makes it.</param>
/// <param name="folder">Where IIS keeps its backups, one folder each.</param>
internal sealed class IisBackup(AppCmd appCmd, string folder)
{
    public static string NameOf(string id) => "certtui-" + id;

    /// <exception cref="Refusal"><c>iis-no-backup</c>: it was not made, whatever was said.</exception>
    public void Make(string id)
    {
        appCmd.BackUp(NameOf(id));
        if (!File.Exists(Path.Combine(folder, NameOf(id), "applicationHost.config")))
            throw new Refusal("iis-no-backup", ("backup", NameOf(id)));
    }
}
