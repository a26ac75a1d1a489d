namespace CertTui.Guides.Tests.Words;

/// <summary>Asserts that a list of faults is empty, and else names every one: a translator mends them all in one go.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
