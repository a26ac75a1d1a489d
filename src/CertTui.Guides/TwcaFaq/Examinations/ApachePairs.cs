using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Questions;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.2 Q2: Apache does not start after the certificate was installed.</summary>
internal static class ApachePairs
{
    public static Examination Look(Scene scene) => ApacheExamination.Look(
        scene.Machine,
        scene.Answer("apacheConfig"),
        Known.Lines(scene.Known.Answer("keyFolders")),
        ServerInputs.PassPhraseGiven.Opens(scene.Known) ? "4.2.Q2.password" : null,
        scene.Secrets);
}
