using CertTui.Engine.Certificates;

namespace CertTui.Engine.Inspection.KeyStores;

public enum KeyStoreEntryKind
{
    /// <summary>A private key with its certificate chain; what a server needs.</summary>
    PrivateKey,

    /// <summary>A certificate that is trusted; no key.</summary>
    TrustedCertificate,
}

/// <summary>One entry of a Java key store, as far as it can be read without a password: all but the key itself.</summary>
/// <param name="Alias">As stored; Java compares aliases without regard to case.</param>
/// <param name="Kind">What kind of entry.</param>
/// <param name="Chain">The certificates in the order stored, the key's own first; those that cannot be read are left out.</param>
/// <param name="Damaged">How many of the stored certificates could not be read.</param>
/// <param name="Created">When the entry was made, by the clock of the computer that made it.</param>
public sealed record KeyStoreEntry(
    string Alias, KeyStoreEntryKind Kind, IReadOnlyList<Certificate> Chain, int Damaged, DateTimeOffset Created)
{
    /// <summary>The key as it is stored, encrypted; null for a trusted certificate.</summary>
    public byte[]? ProtectedKey { get; init; }

    // The compiler's own text would print what is in the fields.
    public override string ToString() => $"{Kind} {Alias}";
}

/// <summary>What a Java key store shows of itself.</summary>
/// <param name="Format"><see cref="FileKind.Jks"/> or <see cref="FileKind.Jceks"/>.</param>
/// <param name="Entries">Those that were read, all of them where there is no problem.</param>
/// <param name="Problem"><c>malformed</c>, <c>unsupported</c> (a secret key of JCEKS ends what can be read) or <c>too-large</c>; else null.</param>
public sealed record KeyStoreReading(FileKind Format, IReadOnlyList<KeyStoreEntry> Entries, Problem? Problem);
