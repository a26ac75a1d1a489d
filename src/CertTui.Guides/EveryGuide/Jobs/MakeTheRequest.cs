using System.Text;
using CertTui.Engine;
using CertTui.Engine.Pem;
using CertTui.Engine.Plans;
using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>What a CA wants in a request.</summary>
/// <param name="AllNames">Every name; else the common name alone, and the CA adds the others from the application.</param>
/// <param name="Country">The only country there is; null where it is asked for.</param>
/// <param name="Key">The only kind of key there is; null where it is asked for.</param>
internal sealed record RequestShape(bool AllNames, string? Country = null, string? Key = null);

/// <summary>5.1.4 to 5.1.7: a new key and its request; or the request that is waiting already, if that was chosen.</summary>
internal sealed class MakeTheRequest(RequestShape shape) : Job
{
    public override string Id => MakeRequest.Job;

    public override IReadOnlyList<string> Uses =>
    [
        "flow", "commonName", "names", "pendingChoice", "organization", "locality", "state", "country", "writeOu", "organizationalUnit", "key", "csrPath",
    ];

    public override Plan Draft(Scene scene)
    {
        if (scene.Known.Said("pendingChoice", "continue"))
            return Continue(scene);
        var plan = MakeRequest.Draft(scene.Machine, Order(scene));
        return scene.Known.Said("pendingChoice", "discard") ? plan with { Changes = [.. Discards(scene), .. plan.Changes] } : plan;
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var request = scene.Machine.Pending.List().FirstOrDefault(request => request.Id == receipt.Facts["requestId"])
            ?? throw new Refusal("request-not-found", ("request", receipt.Facts["requestId"]));
        return Outcome.Of(receipt,
            [
                Reporting.Row("host", request.Host),
                Reporting.Row("file", receipt.Facts["csrPath"]),
                Reporting.Row("publicKey", Reporting.Fingerprint(request.SpkiSha256)),
            ],
            [],
            ("spki", request.SpkiSha256));
    }

    private RequestOrder Order(Scene scene)
    {
        var known = scene.Known;
        var subject = new Subject(
            scene.Answer("commonName"), scene.Answer("organization"), Unit(known),
            scene.Answer("locality"), scene.Answer("state"), shape.Country ?? scene.Answer("country"));
        return new RequestOrder(scene.CaseId, $"{scene.CaseId}-request", $"{scene.CaseId}-key", subject,
            shape.AllNames ? WantedNames.Of(known) : [scene.Answer("commonName")],
            Requesting.Choice(shape.Key ?? scene.Answer("key")), Exportable: true, scene.Answer("csrPath"));
    }

    // One guide asks whether to write it, another leaves the field empty; a new request without it is the usual one.
    private static string? Unit(Known known) =>
        known.Said("writeOu", "no") || known.Answer("organizationalUnit") is not { Length: > 0 } unit ? null : unit;

    // The request stays as it is; only its file is written once more where the person wants it.
    private Plan Continue(Scene scene)
    {
        var request = RequestsInTheWay.For(scene.Machine, scene.Answer("commonName")).FirstOrDefault()
            ?? throw new Refusal("request-not-found", ("request", scene.Answer("commonName")));
        var file = new WriteFile(scene.Answer("csrPath"), Encoding.ASCII.GetBytes(Armour.Write("NEW CERTIFICATE REQUEST", request.Csr)));
        return new Plan(Id, file.IsDone(scene.Machine) ? [] : [file], [], new Dictionary<string, string>
        {
            ["requestId"] = request.Id,
            ["keyId"] = request.KeyId,
            ["csrPath"] = scene.Answer("csrPath"),
            ["spki"] = request.SpkiSha256,
            ["orderCase"] = request.CaseId,
        });
    }

    private static IEnumerable<Change> Discards(Scene scene) =>
        RequestsInTheWay.For(scene.Machine, scene.Answer("commonName"))
            .Where(request => request.CaseId != scene.CaseId)
            .Select(request => new DiscardRequest(request));
}
