using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Machines.Practice.Tls.Verbatim;

namespace CertTui.Machines.Practice.Tls;

/// <summary>
/// TLS for whoever connects. Windows' own sends only a chain that lies in the stores of the computer: .NET puts it there, for good
/// (SslStreamCertificateContext), and keys into containers. Of what is only practised nothing may be left there, so that Windows gets the
/// practice machine's own TLS.
/// </summary>
internal static class ServedTls
{
    /// <summary>Before Windows 10 the system cannot derive what the own one needs of an agreement.</summary>
    public static bool IsOwn => OperatingSystem.IsWindowsVersionAtLeast(10);

    /// <param name="stream">Open, in the clear.</param>
    /// <param name="chain">What is sent, the server's own certificate first.</param>
    /// <param name="key">Of that certificate.</param>
    /// <param name="talk">What is said within.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task Serve(
        Stream stream, IReadOnlyList<Certificate> chain, AsymmetricAlgorithm key, Func<Stream, Task> talk, CancellationToken cancellation)
    {
        if (IsOwn)
        {
            await ServeOwn(stream, chain, key, talk, cancellation);
            return;
        }
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsServerAsync(ServedCertificate.Options(chain, key), cancellation);
        await talk(tls);
        await tls.ShutdownAsync();
    }

    public static async Task ServeOwn(
        Stream stream, IReadOnlyList<Certificate> chain, AsymmetricAlgorithm key, Func<Stream, Task> talk, CancellationToken cancellation)
    {
        await using var peeked = await PeekedStream.Open(stream, cancellation);
        var hello = ClientHello.TryRead(peeked.First) ?? throw new AuthenticationException("no first message");
        await using var tls = await Accept.Run(stream, hello, chain, key, cancellation);
        await talk(tls);
        await tls.Close(cancellation);
    }
}
