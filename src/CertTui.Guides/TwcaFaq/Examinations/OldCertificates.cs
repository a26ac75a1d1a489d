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
        var certificate = Given.Certificates(scene, scene.Answer("certificateFile")).FirstOrDefault(found => !found.IsAuthority)
            ?? throw new Refusal("no-server-certificate");
        return OldCertificate.Look(scene.Machine, new OldCertificateOrder(host, port, certificate, scene.Known.Said("hostedOutside", "yes")));
    }
}
