using System.Collections.Concurrent;
using System.Security.Cryptography;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Endpoints;

/// <summary>
/// Opens what servers send. One endpoint after the other sends the same intermediates: those are opened, and their signatures
/// verified, once.
/// </summary>
internal sealed class Opening
{
    // Some megabytes; a list of endpoints that meets more authorities than this only gets slower.
    private const int MostAuthorities = 1000;

    private readonly ConcurrentDictionary<string, Certificate> _authorities = [];

    /// <returns>What is readable in the order sent, and the places (from 1) of what is not.</returns>
    public (IReadOnlyList<Certificate> Readable, IReadOnlyList<int> Unreadable) Open(IReadOnlyList<byte[]> sent)
    {
        var opened = sent.Select(Open).ToList();
        return ([.. opened.OfType<Certificate>()], [.. Enumerable.Range(1, opened.Count).Where(place => opened[place - 1] is null)]);
    }

    private Certificate? Open(byte[] der)
    {
        var name = Convert.ToHexString(SHA256.HashData(der));
        if (_authorities.TryGetValue(name, out var known))
            return known;
        var certificate = Certificate.TryOpen(der);
        if (certificate is { IsAuthority: true } && _authorities.Count < MostAuthorities)
            _authorities.TryAdd(name, certificate);
        return certificate;
    }
}
