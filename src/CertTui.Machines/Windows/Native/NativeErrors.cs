using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CertTui.Engine;

namespace CertTui.Machines.Windows.Native;

/// <summary>Turns what CryptoAPI says into an expected failure (winerror.h).</summary>
internal static class NativeErrors
{
    public const int BadKeySet = unchecked((int)0x80090016);  // NTE_BAD_KEYSET: no such container
    private const int AccessDenied = unchecked((int)0x80070005);
    private const int NotSupported = unchecked((int)0x80070032);
    private const int CallNotImplemented = unchecked((int)0x80070078);
    private const int Permission = unchecked((int)0x80090010); // NTE_PERM

    /// <summary><c>access-denied</c> or <c>io-failure</c>, each with path and reason.</summary>
    public static Refusal Refuse(string what, int result, string? reason = null) => new(
        result is AccessDenied or Permission ? "access-denied" : "io-failure",
        ("path", what),
        ("reason", reason ?? $"{Marshal.GetPInvokeErrorMessage(result)} (0x{result:X8})"));

    /// <summary>Whoever was called does not have this call.</summary>
    public static bool IsUnknownCall(int result) => result is NotSupported or CallNotImplemented;

    public static T Guard<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CryptographicException exception)
        {
            throw Refuse(what, exception.HResult, $"{exception.Message} (0x{exception.HResult:X8})");
        }
    }

    public static void Guard(string what, Action work) => Guard(what, () =>
    {
        work();
        return true;
    });
}
