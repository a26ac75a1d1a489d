using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>
/// The short way to a younger root, which Windows prefers and by which it leaves out the cross-certificate (guide 5.4.10).
/// </summary>
public static class ShortPath
{
    /// <summary>The warning <c>short-path</c> about a root of <see cref="StoreChain.Shortcuts"/>.</summary>
    public static Problem Describe(Certificate root) =>
        Problem.Warning("short-path", [.. root.About(), ("expires", root.NotAfter.ToString("yyyy-MM-dd"))]);
}
