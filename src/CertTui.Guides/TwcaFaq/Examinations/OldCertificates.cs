using CertTui.Engine;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.OldCertificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.6 question 2: the internet still sees the old certificate.</summary>
internal static class OldCertificates
{
    public static Examination Look(Scene scene)
    {
        var (host, port) = Given.Endpoint(scene);
        var given = Given.Certificates(scene, scene.Answer("certificateFile"));
        // One that signed itself may say that it is an authority: OpenSSL's usual settings make it so.
        var certificate = given.FirstOrDefault(found => !found.IsAuthority) ?? (given is [var only] ? only : throw new Refusal("no-server-certificate"));
        var seen = scene.Known.Answer("outsideReport") is { Length: > 0 } report ? Given.Certificates(scene, report).FirstOrDefault() : null;
        return OldCertificate.Look(scene.Machine, new OldCertificateOrder(host, port, certificate, scene.Known.Said("hostedOutside", "yes"), seen));
    }
}
