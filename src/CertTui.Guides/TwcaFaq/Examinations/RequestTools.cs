using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.RequestTools;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.2 Q1: the request ends with a configuration error.</summary>
internal static class RequestTools
{
    public static Examination Look(Scene scene) => RequestToolsExamination.Look(
        scene.Machine, scene.Known.Answer("opensslConf") ?? "", Known.Lines(scene.Known.Answer("opensslFolders")), Order(scene));

    private static RequestOrder Order(Scene scene) => new(
        scene.CaseId,
        $"{scene.CaseId}-request",
        $"{scene.CaseId}-key",
        new Subject(scene.Answer("commonName"), scene.Answer("organization"), null, scene.Answer("locality"), scene.Answer("state"), scene.Answer("country")),
        [scene.Answer("commonName")],
        KeyChoice.Rsa2048,
        Exportable: true,
        scene.Answer("csrPath"));
}
