namespace CertTui.Engine.Pem;

/// <summary>One block between BEGIN and END.</summary>
/// <param name="Label">As written in the BEGIN line; it is a hint, not a proof of what is inside.</param>
/// <param name="Content">The bytes of the base64 text; null where it cannot be decoded.</param>
/// <param name="HasHeaders">RFC 1421 headers stood before the base64 text (an encrypted key of old OpenSSL).</param>
public sealed record ArmourBlock(string Label, byte[]? Content, bool HasHeaders);
