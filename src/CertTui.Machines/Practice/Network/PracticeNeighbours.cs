using System.Net;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Machines.Folders;

namespace CertTui.Machines.Practice.Network;

/// <summary>Colleagues who do at once what they are asked. What they do not keep (a hoster's server) stays as it is.</summary>
internal sealed class PracticeNeighbours(NetworkFile file, FolderKeys keys, Func<Machine> machine) : INeighbours
{
    public IReadOnlyList<Certificate> InstalledAt(IPAddress address) => [.. (Kept(address)?.Chain ?? []).Select(der => Certificate.Open(der))];

    public void Install(IPAddress address, IReadOnlyList<Certificate> chain)
    {
        var place = Kept(address) ?? throw new Refusal("address-not-kept", ("address", $"{address}"));
        CarryKey(chain[0]);
        file.Put(place with { Chain = [.. chain.Select(certificate => certificate.Der)] });
    }

    public void Publish(string name, IPAddress address, bool present)
    {
        var others = file.AddressesOf(name).Where(other => other != $"{address}");
        file.Put(new NameRecord(name, present ? [.. others, $"{address}"] : [.. others]));
    }

    private PlaceRecord? Kept(IPAddress address) =>
        file.Find($"{address}") is { IsHere: false } place && place.Owner == nameof(OwnerKind.Own) ? place : null;

    // The key goes as a PFX, by another way than its password. What was served there before has its key there already.
    private void CarryKey(Certificate certificate)
    {
        using var there = PlaceKeys.Open(keys, certificate);
        if (there is not null)
            return;
        var found = FindKey.For(machine(), certificate)
            ?? throw new Refusal("key-not-found", ("subject", certificate.CommonName), ("fingerprint", certificate.Fingerprint));
        var pkcs8 = machine().Keys.Export(found.KeyId);
        try
        {
            PlaceKeys.Put(keys, certificate, pkcs8);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }
}
