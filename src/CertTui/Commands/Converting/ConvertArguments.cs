using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Conversions;

namespace CertTui.Commands.Converting;

/// <summary>The arguments of <c>certtui convert</c> as typed.</summary>
/// <param name="Files">What is read.</param>
/// <param name="To">The format.</param>
/// <param name="Out">What is written.</param>
internal sealed record ConvertArguments(IReadOnlyList<string> Files, string To, string Out)
{
    // By these a P7B is expected in bytes; .p7b is used for both, and text passes everywhere.
    private static readonly string[] BinaryExtensions = [".p7c", ".der"];

    public bool WithKey { get; init; }

    public bool Binary { get; init; }

    public string? Cipher { get; init; }

    public string? Alias { get; init; }

    public bool Overwrite { get; init; }

    public string? PasswordFile { get; init; }

    public string? OutPasswordFile { get; init; }

    /// <exception cref="Refusal"><c>option-not-for-format</c></exception>
    public ConversionOrder ToOrder()
    {
        var format = OutputFormats.Parse(To);
        Require(WithKey, "--with-key", format == OutputFormat.Pem || format.IsKeyStore());
        Require(Binary, "--der", format == OutputFormat.Pkcs7);
        Require(Cipher is not null, "--cipher", format == OutputFormat.Pfx);
        Require(Alias is not null, "--alias", format.IsKeyStore());
        return new ConversionOrder(format, Path.GetFullPath(Out))
        {
            WithKey = WithKey,
            Binary = Binary || BinaryExtensions.Contains(Path.GetExtension(Out), StringComparer.OrdinalIgnoreCase),
            Cipher = Cipher == "aes" ? Pkcs12Cipher.Aes256Sha256 : Pkcs12Cipher.TripleDesSha1,
            Alias = Alias,
            Overwrite = Overwrite,
        };
    }

    // An option that does nothing is a misunderstanding, and here one about keys.
    private void Require(bool isGiven, string option, bool hasMeaning)
    {
        if (isGiven && !hasMeaning)
            throw new Refusal("option-not-for-format", ("option", option), ("to", To));
    }
}
