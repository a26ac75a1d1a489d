using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Moves;

/// <summary>Whether a certificate has arrived where it is to be carried: with its key, its whole chain, and under the name that is asked for.</summary>
public static class MoveExamination
{
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c>, <c>wrong-password</c>, <c>no-key-in-file</c>,
    /// <c>no-keystore-named</c>, <c>no-tls-hosts</c></exception>
    public static Examination Look(Machine machine, MoveOrder order, ISecrets secrets) => order.Kind switch
    {
        MoveKind.IisToTomcat => ToTomcat.Look(machine, order, Carried(machine, order, secrets)),
        MoveKind.IisToApache => ToApache.Look(machine, order, Carried(machine, order, secrets)),
        _ => ToIis.Look(machine, order),
    };

    private static CarriedCertificate Carried(Machine machine, MoveOrder order, ISecrets secrets)
    {
        var store = KeyStore.Read(machine, order.Source, secrets.Get(order.SecretId))
            ?? throw new Refusal("malformed", ("what", "pfx"), ("reason", order.Source));
        if (store.Problem is { } problem)
            throw new Refusal(problem);
        var entry = store.Keys.FirstOrDefault() ?? throw new Refusal("no-key-in-file", ("path", order.Source));
        var around = new Surroundings(machine, [.. order.Folders, Path.GetDirectoryName(order.Source) ?? ""]);
        return new CarriedCertificate(entry, ChainAtHand.For(entry.Chain[0], around.AtHand.Concat(entry.Chain), machine.Now), around);
    }
}

/// <summary>What is carried.</summary>
/// <param name="Entry">As it lies in the file.</param>
/// <param name="Chain">As it should arrive.</param>
/// <param name="Around">The files beside it.</param>
internal sealed record CarriedCertificate(KeyStoreEntry Entry, ChainAtHand Chain, Surroundings Around)
{
    public Certificate Leaf => Entry.Chain[0];

    /// <summary><c>p12-no-chain</c> where the file lacks what the chain needs.</summary>
    public IEnumerable<Problem> ChainFindings(string path) =>
        Chain.ToSend.FirstOrDefault(certificate => !Entry.Chain.Contains(certificate)) is { } missing
            ? [Problem.Warning("p12-no-chain", ("path", path), ("missing", $"{missing.CommonName} {missing.Fingerprint[..8]}"))]
            : [];

    public KeySource KeyIn(MoveOrder order) => new(order.Source, Leaf.SpkiSha256, new PasswordPlace(order.SecretId));
}
