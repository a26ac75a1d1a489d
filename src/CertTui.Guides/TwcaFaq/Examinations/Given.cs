using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>What the person gave, as the engine takes it.</summary>
internal static class Given
{
    /// <summary>The question has checked it.</summary>
    public static (string Host, int Port) Endpoint(Scene scene)
    {
        var parts = scene.Answer("endpoint").Split(':', 2);
        return (parts[0], int.Parse(parts[1]));
    }

    /// <summary>The certificates in a file, in its order.</summary>
    public static IReadOnlyList<Certificate> Certificates(Scene scene, string path) =>
        [.. ResponseReader.Read(path, scene.Machine.Files.Read(path, ResponseReader.Limit)).Certificates.Select(found => found.Certificate)];
}
