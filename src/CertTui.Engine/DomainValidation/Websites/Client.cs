using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>An HTTP client that is as plain as a CA's: no proxy, no cookies, nothing unpacked, no redirect followed by itself.</summary>
internal static class Client
{
    /// <param name="place">Where names lead.</param>
    /// <param name="certificateErrors">Told what is wrong with a certificate; the visit goes on all the same.</param>
    public static HttpMessageInvoker For(IConnectionPlace place, Action<string> certificateErrors) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = (context, cancellation) => Connect(place, context.DnsEndPoint, cancellation),
        SslOptions = new SslClientAuthenticationOptions
        {
            // The very certificate that is to be replaced may be the one that has expired.
            RemoteCertificateValidationCallback = (_, _, _, errors) => Tolerate(errors, certificateErrors),
        },
    });

    private static bool Tolerate(SslPolicyErrors errors, Action<string> certificateErrors)
    {
        if (errors != SslPolicyErrors.None)
            certificateErrors(errors.ToString());
        return true;
    }

    private static async ValueTask<Stream> Connect(IConnectionPlace place, DnsEndPoint host, CancellationToken cancellation)
    {
        var failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var endPoint in await place.Find(host.Host, host.Port, cancellation).ConfigureAwait(false))
        {
            var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                failure = exception;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }
        throw failure;
    }
}
