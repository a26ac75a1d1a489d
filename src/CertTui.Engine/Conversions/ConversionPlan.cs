using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Conversions;

/// <summary>What a conversion means to write, shown before it is done.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Certificates">As they go into the file.</param>
/// <param name="KeySpki">SHA-256 of the public key whose private key goes along, upper-case hex; null where none does.</param>
/// <param name="Alias">The name of the entry in a PFX or a Java key store.</param>
/// <param name="Replaces">A file of that name is there.</param>
/// <param name="Notes">What a person should know before saying yes.</param>
public sealed record ConversionPlan(
    ConversionOrder Order, IReadOnlyList<Certificate> Certificates, string? KeySpki, string Alias, bool Replaces, IReadOnlyList<Problem> Notes)
{
    public bool HasKey => KeySpki is not null;

    internal Pkcs12Key? KeyIn(Material material) => material.Keys.FirstOrDefault(key => key.SpkiSha256 == KeySpki);
}

/// <summary>What a conversion did: enough to take it back.</summary>
/// <param name="Path">The new file.</param>
/// <param name="Sha256">Over its content, upper-case hex.</param>
/// <param name="Before">What it replaced; null where there was nothing.</param>
/// <param name="HasKey">Whether it holds a private key.</param>
/// <param name="Notes">Remarks about the password.</param>
public sealed record ConversionReceipt(string Path, string Sha256, byte[]? Before, bool HasKey, IReadOnlyList<Problem> Notes);
