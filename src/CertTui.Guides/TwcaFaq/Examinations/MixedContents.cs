using CertTui.Engine.Diagnosis;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.5 question 2: the page is marked not secure although the certificate is good.</summary>
internal static class MixedContents
{
    public static Examination Look(Scene scene)
    {
        var (host, port) = Given.Endpoint(scene);
        // On the practice machine every name leads to its own web server.
        IConnectionPlace place = scene.Machine.Id == "practice" ? new SitesPlace(scene.Machine.Sites) : new SystemPlace();
        return MixedPage.Look(place, host, port, scene.Answer("pagePath"));
    }
}
