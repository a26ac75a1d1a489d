using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Examinations;

/// <summary>The certificate in question, with what came with it: a file of the CA, or the whole cert.zip.</summary>
internal static class IssuedCertificate
{
    public static (Certificate Server, IReadOnlyList<Certificate> Chain) Read(Scene scene)
    {
        var path = scene.Answer("certificateFile");
        var response = ResponseReader.Read(Path.GetFileName(path), scene.Machine.Files.Read(path));
        var delivery = Delivery.Sort(response.Certificates, Wish(scene.Machine));
        var server = delivery.Server ?? throw new Refusal(response.Problems.FirstOrDefault() ?? Problem.Error("no-server-certificate"));
        return (server.Certificate, [.. delivery.Intermediates.Append(delivery.Root).OfType<SourcedCertificate>().Select(found => found.Certificate)]);
    }

    private static DeliveryWish Wish(Machine machine) => new()
    {
        At = machine.Now,
        AtHand = [.. new[] { StoreName.Root, StoreName.Intermediate }.SelectMany(machine.Stores.List).Select(stored => stored.Certificate)],
    };
}
