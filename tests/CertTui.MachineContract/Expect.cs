using CertTui.Engine;

namespace CertTui.MachineContract;

/// <summary>Expectations without a test framework: the program also runs where there is none.</summary>
internal static class Expect
{
    public static void That(bool holds, string what)
    {
        if (!holds)
            throw new Broken(what);
    }

    public static void Equal<T>(T expected, T actual, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: {actual} in place of {expected}");

    public static void Refused(string code, Action act)
    {
        try
        {
            act();
        }
        catch (Refusal refusal)
        {
            Equal(code, refusal.Problem.Code, "the refusal");
            return;
        }
        throw new Broken($"not refused with {code}");
    }
}
