using System.Net;
using CertTui.Engine.DomainValidation.Websites;

namespace CertTui.Engine.Tests.DomainValidation.Websites;

/// <summary>All names lead to one server in clear and with TLS; null where nothing shall be found.</summary>
internal sealed class TestPlace(IPEndPoint? http, IPEndPoint? https) : IConnectionPlace
{
    public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<IPEndPoint>>((port == 443 ? https : http) is { } place ? [place] : []);
}
