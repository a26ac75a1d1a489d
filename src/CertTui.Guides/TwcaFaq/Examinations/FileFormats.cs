using CertTui.Engine.Backups;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Formats;
using CertTui.Engine.Diagnosis.Moves;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.4: formats, PFX, and moves between servers.</summary>
internal static class FileFormats
{
    /// <summary>Q1: .crt or PEM is wanted.</summary>
    public static Examination Look(Scene scene) => FormatExamination.Look(scene.Machine, scene.Answer("formatFile"), scene.Answer("formatWanted") switch
    {
        "der" => WantedFormat.Der,
        "full-chain" => WantedFormat.FullChain,
        _ => WantedFormat.Pem,
    });

    /// <summary>Q2: a .pfx is refused.</summary>
    public static Examination LookAtPfx(Scene scene) => PfxExamination.Look(
        scene.Machine,
        scene.Answer("pfxFile"),
        scene.Answer("pfxTarget") is "2016" or "old-device" ? Pkcs12Cipher.TripleDesSha1 : Pkcs12Cipher.Aes256Sha256,
        Known.Lines(scene.Known.Answer("keyFolders")),
        "4.4.Q2.password",
        scene.Secrets);

    /// <summary>Q3: from one kind of server to another.</summary>
    public static Examination LookAtMove(Scene scene) => MoveExamination.Look(
        scene.Machine,
        new MoveOrder(
            scene.Answer("moveKind") switch
            {
                "iis-apache" => MoveKind.IisToApache,
                "apache-iis" => MoveKind.ApacheToIis,
                _ => MoveKind.IisToTomcat,
            },
            scene.Answer("moveFrom"),
            scene.Answer("moveTo"),
            Known.Lines(scene.Known.Answer("keyFolders")),
            "4.4.Q3.password"),
        scene.Secrets);
}
