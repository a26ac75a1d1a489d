using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Proves a binding by a TLS handshake: the certificates sent are those of the stores, in order, without the root.</summary>
public static class BindingProof
{
    /// <exception cref="Refusal"><c>binding-not-proved</c> with the reason's code; <c>cross-not-sent</c> (guide 5.4.10)</exception>
    public static void Check(Machine machine, Binding binding)
    {
        if (Find(machine, binding) is { } problem)
            throw new Refusal(problem);
    }

    /// <summary>The problem, or null where the binding is proved.</summary>
    public static Problem? Find(Machine machine, Binding binding)
    {
        Handshake handshake;
        try
        {
            handshake = Reach(machine, binding);
        }
        catch (Refusal refusal)
        {
            return NotProved(binding, refusal.Problem.Code, []);
        }
        return Judge(machine, binding, handshake.Sent);
    }

    /// <exception cref="Refusal">As <see cref="Handshake.With"/>.</exception>
    public static Handshake Reach(Machine machine, Binding binding) =>
        Handshake.With(machine.Sites.Reach(binding), ClientName(binding.Host), Handshake.UsualTimeout).GetAwaiter().GetResult();

    internal static Problem? Judge(Machine machine, Binding binding, IReadOnlyList<Certificate> sent)
    {
        if (sent.Count == 0 || sent[0].Fingerprint != binding.Fingerprint)
            return NotProved(binding, "unexpected-certificate", sent);
        var chain = StoreChain.For(machine, sent[0]);
        var expected = Served.Order(chain);
        if (sent.SequenceEqual(expected))
            return null;
        var shortcut = chain.Shortcuts.FirstOrDefault();
        if (shortcut is not null && sent.SequenceEqual(expected.TakeWhile(certificate => certificate.Subject != shortcut.Subject)))
            return CrossNotSent(binding, shortcut, sent);
        return NotProved(binding, Difference(sent, expected), sent);
    }

    /// <summary>The code for how what was sent differs from what the stores hold for a certificate; null where it does not.</summary>
    internal static string? Difference(Machine machine, string fingerprint, IReadOnlyList<Certificate> sent)
    {
        if (sent.Count == 0 || sent[0].Fingerprint != fingerprint)
            return "unexpected-certificate";
        var expected = Served.Order(machine, sent[0]);
        return sent.SequenceEqual(expected) ? null : Difference(sent, expected);
    }

    private static string Difference(IReadOnlyList<Certificate> sent, IReadOnlyList<Certificate> expected) =>
        sent.Any(certificate => certificate.IsSelfSigned) ? "root-included"
            : sent.Count != sent.Distinct().Count() ? "duplicate-certificate"
            : expected.Except(sent).Any() ? "incomplete-chain"
            : sent.Except(expected).Any() ? "unrelated-certificate"
            : "chain-order";

    /// <summary>A client never asks for a wildcard: it asks for a name under it.</summary>
    public static string ClientName(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? "any" + host[1..] : host;

    private static Problem CrossNotSent(Binding binding, Certificate shortcut, IReadOnlyList<Certificate> sent) => Problem.Error(
        "cross-not-sent", [.. BindingDetails.Where(binding), .. shortcut.About(), ("sent", Names(sent))]);

    /// <summary><c>binding-not-proved</c>.</summary>
    public static Problem NotProved(Binding binding, string reason, IReadOnlyList<Certificate> sent) => Problem.Error(
        "binding-not-proved",
        [.. BindingDetails.Where(binding), ("reason", reason), ("expected", binding.Fingerprint ?? ""), ("sent", Names(sent))]);

    private static string Names(IReadOnlyList<Certificate> sent) => string.Join(", ", sent);
}
