using System.Runtime.InteropServices;
using System.Text;
using CertTui.Engine;

namespace CertTui.Machines.Unix.Files;

/// <summary>What Linux keeps beside a file's mode: access control lists, SELinux labels, capabilities (xattr(7)).</summary>
internal static partial class ExtendedAttributes
{
    private const int NotSupported = 95;
    private const int Largest = 64 * 1024;

    /// <exception cref="Refusal"><c>access-denied</c> (path, reason): one of them cannot be given to the other file</exception>
    public static void Copy(string from, string to)
    {
        foreach (var name in Names(from))
        {
            var value = new byte[Largest];
            var length = Get(from, name, ref MemoryMarshal.GetArrayDataReference(value), (nuint)value.Length);
            if (length >= 0 && Set(to, name, ref MemoryMarshal.GetArrayDataReference(value), (nuint)length, 0) != 0 && Marshal.GetLastPInvokeError() != NotSupported)
                throw new Refusal("access-denied", ("path", to), ("reason", $"{name}: {Marshal.GetLastPInvokeErrorMessage()}"));
        }
    }

    // A disk that knows none of them has an empty list, or says that it does not support the question.
    private static string[] Names(string path)
    {
        var list = new byte[Largest];
        var length = List(path, ref MemoryMarshal.GetArrayDataReference(list), (nuint)list.Length);
        return length <= 0 ? [] : Encoding.UTF8.GetString(list, 0, (int)length).Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    [LibraryImport("libc", EntryPoint = "listxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint List(string path, ref byte list, nuint size);

    [LibraryImport("libc", EntryPoint = "getxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint Get(string path, string name, ref byte value, nuint size);

    [LibraryImport("libc", EntryPoint = "setxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Set(string path, string name, ref byte value, nuint size, int flags);
}
