using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Responses;
using CertTui.Machines.Disk;

namespace CertTui.Commands.Chaining;

/// <summary>Reads the files that a chain is made of, whatever their form; gathers what is damaged in them.</summary>
internal sealed class ChainFiles(ReadOnlyMemory<char> password)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <exception cref="Refusal"><c>no-certificate-in-file</c>, or why the file cannot be read.</exception>
    public IReadOnlyList<Certificate> Certificates(string path)
    {
        var content = Read(path);
        var name = Path.GetFileName(path);
        var response = ResponseReader.Read(name, content);
        if (response.Problems.FirstOrDefault(problem => problem.Code is "found-pfx") is not null)
            return Pfx(content);
        if (response.Certificates.Count == 0)
            throw new Refusal(response.Problems.FirstOrDefault(IsDamage) ?? Problem.Error("no-certificate-in-file", ("source", name)));
        // A key or a request beside the certificates is no fault of the chain.
        _problems.AddRange(response.Problems.Where(IsDamage).Select(problem => problem with { Severity = Severity.Warning }));
        return [.. response.Certificates.Select(found => found.Certificate)];
    }

    /// <summary>A list that cannot be used is told and left out: what it would have said stays unknown.</summary>
    public IEnumerable<RevocationList> RevocationLists(string path)
    {
        var content = Read(path);
        try
        {
            return RevocationList.OpenAll(content);
        }
        catch (Refusal refusal)
        {
            _problems.Add(refusal.Problem with { Severity = Severity.Warning });
            return [];
        }
    }

    private List<Certificate> Pfx(byte[] content)
    {
        using var opened = Pkcs12Reader.Read(content, password.Span).Require();
        return [.. opened.Certificates.Select(entry => entry.Certificate)];
    }

    private static bool IsDamage(Problem problem) =>
        problem.Code is "malformed" or "too-large" || problem.Code.StartsWith("zip-", StringComparison.Ordinal) && problem.Severity == Severity.Error;

    private static byte[] Read(string path) => NamedFiles.Read(Path.GetFullPath(path), ResponseReader.Limit);
}
