using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

internal static class RootStore
{
    public static StoredCertificate Find(Machine machine, string fingerprint) =>
        machine.Stores.Find(StoreName.Root, fingerprint)
        ?? throw new Refusal("root-not-found", ("fingerprint", fingerprint));

    public static Problem Note(string code, StoredCertificate stored) =>
        Problem.Info(code, stored.Certificate.About());
}
