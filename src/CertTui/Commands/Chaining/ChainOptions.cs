using CertTui.Engine.Chains;

namespace CertTui.Commands.Chaining;

/// <summary>What <c>certtui chain</c> is asked.</summary>
/// <param name="Leaf">The file of the certificate in question; it may hold the rest of the chain too.</param>
/// <param name="With">Files of further certificates.</param>
/// <param name="Trust">Files of trust anchors; none: what this computer trusts.</param>
/// <param name="Crls">Files of revocation lists.</param>
/// <param name="PasswordFile">For PFX files; null: an empty password.</param>
/// <param name="At">The time of the verdict, ISO 8601; null: now.</param>
/// <param name="Name">The host name or address that must match; null: none.</param>
/// <param name="Purpose">What the certificate is to be good for.</param>
internal sealed record ChainOptions(
    string Leaf, string[] With, string[] Trust, string[] Crls, string? PasswordFile, string? At, string? Name, Purpose Purpose);
