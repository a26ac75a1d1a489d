using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.2 Q2: Apache does not start after the certificate was installed.</summary>
internal static class ApachePairs
{
    public static Examination Look(Scene scene) =>
        ApacheExamination.Look(scene.Machine, scene.Answer("apacheConfig"), Known.Lines(scene.Known.Answer("keyFolders")));
}
