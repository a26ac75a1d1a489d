using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Tomcat;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Questions;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.3: Tomcat and its keystores.</summary>
internal static class TomcatKeyStores
{
    /// <summary>Q1: imported, but the service does not start.</summary>
    public static Examination Look(Scene scene) => TomcatExamination.Look(
        scene.Machine,
        new TomcatOrder(scene.Answer("serverXml"), scene.Known.Answer("importedInto") ?? "", Folders(scene), Secret(scene, "4.3.Q1.password")),
        scene.Secrets);

    /// <summary>Q2: Public keys in reply and keystore don't match.</summary>
    public static Examination LookAtReply(Scene scene) => KeyStoreReplyExamination.Look(
        scene.Machine,
        new KeyStoreReplyOrder(
            scene.Answer("certificateFile"), scene.Answer("keystoreFile"), scene.Answer("keystoreAlias"), scene.Answer("serverXml"),
            Folders(scene), Secret(scene, "4.3.Q2.password")),
        scene.Secrets);

    private static IReadOnlyList<string> Folders(Scene scene) => Known.Lines(scene.Known.Answer("keyFolders"));

    private static string? Secret(Scene scene, string step) => ServerInputs.OtherPassword.Opens(scene.Known) ? step : null;
}
