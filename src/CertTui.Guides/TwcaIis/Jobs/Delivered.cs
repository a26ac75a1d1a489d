using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>What the CA sent, read again from its file whenever a job needs it: the file is the truth, facts only name it.</summary>
internal static class Delivered
{
    public static Delivery Read(Scene scene)
    {
        var path = scene.Known.Fact("deliveryPath") ?? scene.Answer("deliveryPath");
        var response = ResponseReader.Read(Path.GetFileName(path), scene.Machine.Files.Read(path));
        if (response.Certificates.Count == 0)
            throw new Refusal(response.Problems.FirstOrDefault() ?? Problem.Error("not-a-certificate", ("source", path)));
        return Delivery.Sort(response, scene.Machine.Pending.List(), Expectation(scene));
    }

    public static Certificate Server(Scene scene) => Read(scene).Server ?? throw new Refusal("no-server-certificate");

    private static DeliveryOrder Expectation(Scene scene) =>
        new(WantedNames.Of(scene.Known), scene.Answer("product"), scene.Machine.Now);
}
