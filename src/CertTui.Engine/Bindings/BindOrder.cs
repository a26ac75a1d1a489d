namespace CertTui.Engine.Bindings;

/// <summary>An https binding for a certificate.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Address"><c>*</c> or an IP address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Host">Host name in A-label form, or empty.</param>
/// <param name="Sni">Server name indication is required.</param>
/// <param name="Fingerprint">The certificate in the Personal store.</param>
/// <param name="Replace">Where the site has this binding already: change its certificate, keep its flags.</param>
public sealed record BindOrder(string Site, string Address, int Port, string Host, bool Sni, string Fingerprint, bool Replace = false);
