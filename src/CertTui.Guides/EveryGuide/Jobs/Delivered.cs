using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>What the CA sent, read again from its file whenever a job needs it: the file is the truth, facts only name it.</summary>
internal static class Delivered
{
    public static Delivery Read(Scene scene)
    {
        var paths = Known.Lines(scene.Known.Fact("deliveryPath") ?? scene.Answer("deliveryPath"));
        var response = Response.Join(paths.Select(path => ResponseReader.Read(Path.GetFileName(path), scene.Machine.Files.Read(path))));
        if (response.Certificates.Count == 0)
            throw new Refusal(response.Problems.FirstOrDefault() ?? Problem.Error("not-a-certificate", ("source", string.Join(", ", paths))));
        return Delivery.Sort(response.Certificates, Wish(scene));
    }

    public static Certificate Server(Scene scene) => Read(scene).Server?.Certificate ?? throw new Refusal("no-server-certificate");

    public static Certificate? Root(Scene scene) => Read(scene).Root?.Certificate;

    public static IReadOnlyList<Certificate> Intermediates(Scene scene) => [.. Read(scene).Intermediates.Select(found => found.Certificate)];

    private static DeliveryWish Wish(Scene scene) => new()
    {
        At = scene.Machine.Now,
        Names = WantedNames.Of(scene.Known),
        Spkis = [.. scene.Machine.Pending.List().Select(request => request.SpkiSha256)],
        Product = Ordered.Product(scene.Known),
        AtHand =
        [
            .. scene.Machine.Stores.List(StoreName.Root).Concat(scene.Machine.Stores.List(StoreName.Intermediate)).Select(stored => stored.Certificate),
        ],
    };
}
