using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace CertTui.Machines.Disk;

/// <summary>Files and folders on Windows that only their maker, the administrators and the system may use, whatever the folder would hand down.</summary>
[SupportedOSPlatform("windows")]
internal static class OwnerOnlyFile
{
    /// <summary>A new file, closed to others from its first moment. <see cref="IOException"/> where it is there.</summary>
    public static FileStream CreateNew(string path) => new FileInfo(path).Create(
        FileMode.CreateNew, FileSystemRights.Modify | FileSystemRights.Synchronize, FileShare.Read, 4096, FileOptions.None, Rights());

    /// <summary>A new folder, with those above it that are missing; what is made in it is closed to others, too.</summary>
    public static void CreateFolder(string path)
    {
        var rights = new DirectorySecurity();
        Close(rights, InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit);
        new DirectoryInfo(path).Create(rights);
    }

    private static FileSecurity Rights()
    {
        var rights = new FileSecurity();
        Close(rights, InheritanceFlags.None);
        return rights;
    }

    // By SID: the names of groups are translated.
    private static void Close(FileSystemSecurity rights, InheritanceFlags inherit)
    {
        rights.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        using var me = WindowsIdentity.GetCurrent();
        foreach (var who in new[] { WellKnown(WellKnownSidType.LocalSystemSid), WellKnown(WellKnownSidType.BuiltinAdministratorsSid), me.User }.OfType<SecurityIdentifier>())
            rights.AddAccessRule(new FileSystemAccessRule(who, FileSystemRights.FullControl, inherit, PropagationFlags.None, AccessControlType.Allow));
    }

    private static SecurityIdentifier WellKnown(WellKnownSidType who) => new(who, null);
}
