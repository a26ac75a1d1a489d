using CertTui.Engine.Backups;

namespace CertTui.Engine.Conversions;

/// <summary>A conversion as it is asked for.</summary>
/// <param name="To">The format.</param>
/// <param name="Path">The new file.</param>
public sealed record ConversionOrder(OutputFormat To, string Path)
{
    /// <summary>The private key too, in a format that does not need it: PEM.</summary>
    public bool WithKey { get; init; }

    /// <summary>P7B as bytes; else as text.</summary>
    public bool Binary { get; init; }

    /// <summary>Of a PFX.</summary>
    public Pkcs12Cipher Cipher { get; init; }

    /// <summary>The friendly name in a PFX, the alias in a Java key store; null for the usual one.</summary>
    public string? Alias { get; init; }

    /// <summary>A file of that name may be replaced.</summary>
    public bool Overwrite { get; init; }

    public bool TakesKey => To.IsKeyStore() || WithKey;
}
