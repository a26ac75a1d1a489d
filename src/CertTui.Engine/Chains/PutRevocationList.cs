using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Puts a revocation list into a store, in place of the older ones of its issuer.</summary>
/// <param name="Store">Which store.</param>
/// <param name="After">DER.</param>
/// <param name="Before">The older ones, DER.</param>
public sealed record PutRevocationList(StoreName Store, byte[] After, IReadOnlyList<byte[]> Before) : Change
{
    public override string Code => Before.Count == 0 ? "put-crl" : "replace-crl";

    public override IReadOnlyDictionary<string, string> Details
    {
        get
        {
            var list = RevocationList.Open(After);
            return new Dictionary<string, string>
            {
                ["store"] = Store.ToString(),
                ["issuer"] = list.IssuerName,
                ["at"] = list.ThisUpdate.ToString("yyyy-MM-dd"),
                ["count"] = $"{list.Count}",
            };
        }
    }

    public override bool IsDone(Machine machine) => Has(machine, After) && !Before.Any(older => Has(machine, older));

    public override void Do(Machine machine, ISecrets secrets)
    {
        if (!Has(machine, After))
            machine.Stores.PutCrl(Store, After);
        foreach (var older in Before)
            machine.Stores.RemoveCrl(Store, older);
    }

    public override void Undo(Machine machine)
    {
        foreach (var older in Before.Where(older => !Has(machine, older)))
            machine.Stores.PutCrl(Store, older);
        machine.Stores.RemoveCrl(Store, After);
    }

    private bool Has(Machine machine, byte[] crl) => machine.Stores.Crls(Store).Any(present => present.AsSpan().SequenceEqual(crl));
}
