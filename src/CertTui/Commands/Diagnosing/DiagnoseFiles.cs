using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Pem;
using CertTui.Engine.Responses;
using CertTui.Machines.Disk;

namespace CertTui.Commands.Diagnosing;

/// <summary>The files that the command line names.</summary>
internal static class DiagnoseFiles
{
    // A line for an endpoint has some fifty bytes.
    private const int LongestList = 64 * 1024 * 1024;

    /// <exception cref="Refusal">The file cannot be read, or holds no certificate.</exception>
    public static IReadOnlyList<Certificate> Certificates(string path)
    {
        var read = ResponseReader.Read(path, NamedFiles.Read(path, ResponseReader.Limit));
        if (read.Certificates.Count == 0)
            throw new Refusal(read.Problems.FirstOrDefault() ?? Problem.Error("not-a-certificate", ("source", path)));
        return [.. read.Certificates.Select(each => each.Certificate)];
    }

    /// <summary>The server's certificate of a file that may hold its chain, too.</summary>
    public static Certificate? Expected(string? path) =>
        path is null ? null : Certificates(path) is var all ? all.FirstOrDefault(each => !each.IsAuthority) ?? all[0] : null;

    /// <exception cref="Refusal">The file cannot be read; <c>endpoint-unreadable</c></exception>
    public static IReadOnlyList<Endpoint> List(string path) => EndpointList.Read(TextBytes.Read(NamedFiles.Read(path, LongestList)));
}
