using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace CertTui.Machines.Disk;

/// <summary>Files on Windows that only their maker, the administrators and the system may use, whatever the folder would hand down.</summary>
[SupportedOSPlatform("windows")]
internal static class OwnerOnlyFile
{
    /// <summary>A new file, closed to others from its first moment. <see cref="IOException"/> where it is there.</summary>
    public static FileStream CreateNew(string path) => new FileInfo(path).Create(
        FileMode.CreateNew, FileSystemRights.Modify | FileSystemRights.Synchronize, FileShare.Read, 4096, FileOptions.None, Rights());

    // By SID: the names of groups are translated.
    private static FileSecurity Rights()
    {
        var rights = new FileSecurity();
        rights.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        using var me = WindowsIdentity.GetCurrent();
        Allow(rights, new SecurityIdentifier(WellKnownSidType.LocalSystemSid, null));
        Allow(rights, new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, null));
        if (me.User is { } user)
            Allow(rights, user);
        return rights;
    }

    private static void Allow(FileSecurity rights, SecurityIdentifier who) =>
        rights.AddAccessRule(new FileSystemAccessRule(who, FileSystemRights.FullControl, AccessControlType.Allow));
}
