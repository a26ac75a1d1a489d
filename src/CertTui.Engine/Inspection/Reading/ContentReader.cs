using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Inspection.Recognising;
using CertTui.Engine.Requests;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>Reads the parts of a file that was recognised. Whatever a part is, the others still get read.</summary>
/// <param name="contents">Takes what is found.</param>
/// <param name="password">Null where none was given.</param>
internal sealed class ContentReader(Contents contents, char[]? password)
{
    public void Read(string place, Recognition recognition)
    {
        foreach (var block in recognition.Blocks.Take(InspectionLimits.Items))
        {
            try
            {
                ReadBlock(place, block);
            }
            // The limit of the file ends the file.
            catch (Refusal refusal) when (refusal.Problem.Details.GetValueOrDefault("what") != "file")
            {
                contents.Add(place, refusal.Problem);
            }
        }
        if (recognition.Blocks.Count > InspectionLimits.Items)
            throw Contents.TooMany(recognition.Blocks.Count);
    }

    private void ReadBlock(string place, FoundBlock block)
    {
        if (block.Damage is { } damage)
            throw new Refusal("malformed", ("what", block.Kind == FileKind.Unknown ? block.Label : block.Kind.Name()), ("reason", damage));
        switch (block.Kind)
        {
            case FileKind.Certificate: contents.Add(new InspectedCertificate(place, Certificate.Open(block.Content))); break;
            case FileKind.SigningRequest: ReadRequest(place, block.Content); break;
            case FileKind.PrivateKey: new KeyReading(contents, password).Read(place, block); break;
            case FileKind.Pfx: new PfxReading(contents, password).Read(place, block.Content); break;
            case FileKind.Pkcs7: ReadPkcs7(place, block.Content); break;
            case FileKind.RevocationList: contents.Add(new InspectedList(place, RevocationList.Open(block.Content))); break;
            default: throw new Refusal("unsupported", ("what", block.Label.Length > 0 ? block.Label : "DER"), ("reason", "unknown-kind"));
        }
    }

    private void ReadRequest(string place, byte[] der)
    {
        var reading = SigningRequestFields.TryRead(der)?.Judge()
            ?? throw new Refusal("malformed", ("what", "csr"), ("reason", "not-asn1"));
        if (reading.View is { } view)
            contents.Add(new InspectedRequest(place, view));
        foreach (var problem in reading.Problems)
            contents.Add(place, problem);
    }

    private void ReadPkcs7(string place, byte[] der)
    {
        var found = new Findings();
        Pkcs7Reading.Read(place, der, found);
        var response = found.ToResponse();
        foreach (var certificate in response.Certificates)
            contents.Add(new InspectedCertificate(place, certificate.Certificate));
        foreach (var problem in response.Problems)
            contents.Add(place, problem);
    }
}
