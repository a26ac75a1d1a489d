using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

internal static class RootStore
{
    public static StoredCertificate Find(Machine machine, string fingerprint) =>
        machine.Stores.List(StoreName.Root).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint)
        ?? throw new Refusal("root-not-found", ("fingerprint", fingerprint));

    public static Problem Note(string code, StoredCertificate stored) =>
        Problem.Info(code, ("subject", stored.Certificate.CommonName), ("fingerprint", stored.Certificate.Fingerprint));
}
