using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Keys;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.1 Q1: the certificate was imported, and is gone from the list because it has no key there.</summary>
internal static class VanishedCertificate
{
    /// <summary>The step that asks for the password of backups.</summary>
    public const string Password = "4.1.Q1.password";

    public static Examination Look(Scene scene)
    {
        var (server, chain) = IssuedCertificate.Read(scene);
        var named = Known.Lines(scene.Known.Answer("keyFolders"));
        var beside = Path.GetDirectoryName(scene.Answer("certificateFile"))!;
        var package = Path.Combine(beside, $"{server.CommonName.Replace("*", "_wildcard", StringComparison.Ordinal)}_{server.Fingerprint[..8]}_carry.zip");
        var hunt = new KeyHunt(
            server, chain, [.. named, beside, scene.Machine.Files.OrderFolder], named.Count > 0 ? Password : null, package);
        return KeySearch.For(scene.Machine, hunt, scene.Secrets);
    }
}
