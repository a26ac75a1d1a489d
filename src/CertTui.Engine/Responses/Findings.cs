using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>Collects certificates and problems while a response is taken apart.</summary>
internal sealed class Findings
{
    private readonly List<SourcedCertificate> _certificates = [];
    private readonly List<Problem> _problems = [];

    public int Count => _certificates.Count;

    public void Add(Certificate certificate, string source) => _certificates.Add(new SourcedCertificate(certificate, source));

    public void Add(Problem problem) => _problems.Add(problem);

    public void Error(string code, string source, params (string, string)[] details) =>
        _problems.Add(Problem.Error(code, [("source", source), .. details]));

    public void Malformed(string what, string source, string reason) => Error("malformed", source, ("what", what), ("reason", reason));

    public Response ToResponse() => new(_certificates, _problems);
}
