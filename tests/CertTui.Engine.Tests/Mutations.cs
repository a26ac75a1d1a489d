using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests;

/// <summary>Files as they arrive when something went wrong: bytes changed, cut off, doubled.</summary>
internal static class Mutations
{
    public static Gen<byte[]> Of(byte[] good) =>
        from changes in Gen.Choose(0, good.Length - 1).Zip(Gen.Choose(0, 255)).ListOf()
        from length in Gen.Frequency((3, Gen.Constant(good.Length)), (1, Gen.Choose(0, good.Length)))
        from twice in Gen.Elements(false, false, false, true)
        select Change(good, changes.Take(8), length, twice);

    private static byte[] Change(byte[] good, IEnumerable<(int Index, int Value)> changes, int length, bool twice)
    {
        var bytes = good.ToArray();
        foreach (var (index, value) in changes)
            bytes[index] = (byte)value;
        return twice ? [.. bytes[..length], .. bytes] : bytes[..length];
    }
}
