namespace CertTui.Engine.Certificates.Reading;

/// <summary>One extension as it was written (RFC 5280 section 4.2).</summary>
/// <param name="Oid">Which.</param>
/// <param name="IsCritical">Whoever does not understand it must refuse the certificate.</param>
/// <param name="Value">The content of the octet string, not looked into.</param>
internal sealed record Extension(string Oid, bool IsCritical, byte[] Value);
