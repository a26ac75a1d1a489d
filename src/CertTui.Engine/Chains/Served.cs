using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>
/// Which certificates go over the wire (RFC 8446 section 4.4.2): the server's first, each certified by the next, never the root.
/// </summary>
public static class Served
{
    /// <summary>
    /// What a server should send: the best path. A cross-certificate in it also serves clients that lack the younger root.
    /// </summary>
    public static IReadOnlyList<Certificate> Order(StoreChain chain) => WithoutRoot(chain.Best ?? chain.Reached);

    public static IReadOnlyList<Certificate> Order(Machine machine, Certificate leaf) => Order(StoreChain.For(machine, leaf));

    /// <summary>What Windows sends: the shortest good path.</summary>
    public static IReadOnlyList<Certificate> ShortestOrder(StoreChain chain) => WithoutRoot(chain.Shortest ?? chain.Reached);

    private static IReadOnlyList<Certificate> WithoutRoot(CertificatePath path) =>
        [path.Leaf, .. path.Certificates.Skip(1).Where(certificate => !certificate.IsSelfSigned)];
}
