using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.ServedChains;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>4.5 question 1 and 4.6 question 1: the chain that a site sends.</summary>
internal static class ServedChains
{
    public static Examination LookAtSite(Scene scene)
    {
        var (host, port) = Given.Endpoint(scene);
        return ServedChain.Look(scene.Machine, new ServedChainOrder(host, port, Delivered(scene), IsStrict(scene.Known.Answer("message") ?? "")));
    }

    public static Examination Check(Scene scene) => scene.Known.Said("checkWhat", "live")
        ? LookAtSite(scene)
        : ServedChain.Read(scene.Machine, scene.Machine.Files.List(scene.Answer("recordFolder"))
            .Select(path => (Name: Path.GetFileName(path), Found: Given.Certificates(scene, path)))
            .Where(record => record.Found.Count > 0)
            .ToDictionary(record => record.Name, record => record.Found));

    private static IReadOnlyList<Certificate> Delivered(Scene scene) => scene.Known.Answer("deliveryFolder") is { Length: > 0 } folder
        ? [.. scene.Machine.Files.List(folder).SelectMany(path => Given.Certificates(scene, path))]
        : [];

    // OpenSSL's error 86 comes from clients that are asked to be strict (X509_V_FLAG_X509_STRICT).
    private static bool IsStrict(string message) =>
        message.Contains("subject key identifier", StringComparison.OrdinalIgnoreCase) || message.Contains("error 86", StringComparison.OrdinalIgnoreCase);
}
