using CertTui.Engine.Certificates;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>"The browser does not trust the site", "is the chain whole?": what is asked.</summary>
/// <param name="Host">The name that clients ask for, an A-label.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Delivered">The certificates that the CA sent, as far as they are at hand: what is missing is taken from them.</param>
/// <param name="Strict">A client says that a subject key identifier is missing (OpenSSL's error 86).</param>
public sealed record ServedChainOrder(string Host, int Port, IReadOnlyList<Certificate> Delivered, bool Strict = false);
