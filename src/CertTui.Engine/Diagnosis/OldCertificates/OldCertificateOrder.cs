using CertTui.Engine.Certificates;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>"The new certificate is installed, the internet still sees the old one": what is asked.</summary>
/// <param name="Host">The public name, an A-label.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="New">The certificate that everybody should see.</param>
/// <param name="HostedOutside">The person says that an outside company runs the site.</param>
public sealed record OldCertificateOrder(string Host, int Port, Certificate New, bool HostedOutside = false);
