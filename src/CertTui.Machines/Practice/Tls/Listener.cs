using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using CertTui.Engine;

namespace CertTui.Machines.Practice.Tls;

/// <summary>Accepts connections on one loopback port until it is disposed; a bounded number at once, each with a time limit.</summary>
internal sealed class Listener : IDisposable
{
    private const int AtOnce = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Func<Stream, CancellationToken, Task> serve;

    /// <summary>Port 0 takes a free one; <see cref="Refusal"/> <c>port-in-use</c> (port).</summary>
    public Listener(int port, Func<Stream, CancellationToken, Task> serve)
    {
        this.serve = serve;
        listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            throw new Refusal("port-in-use", ("port", port.ToString()), ("reason", exception.Message));
        }
        EndPoint = (IPEndPoint)listener.LocalEndpoint;
        Running = Task.Run(AcceptAll);
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>Ends when the listener is disposed.</summary>
    public Task Running { get; }

    public void Dispose()
    {
        stopping.Cancel();
        listener.Stop();
    }

    private async Task AcceptAll()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await places.WaitAsync(stopping.Token);
                _ = Serve(await listener.AcceptTcpClientAsync(stopping.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that left before it was accepted is no reason to stop for the others.
                places.Release();
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(Patience);
        try
        {
            using (client)
                await serve(client.GetStream(), limit.Token);
        }
        catch (Exception exception) when (IsEndOfConnection(exception))
        {
            // The client sees a closed connection; there is nobody else to tell.
            _ = exception;
        }
        finally
        {
            places.Release();
        }
    }

    private static bool IsEndOfConnection(Exception exception) =>
        exception is IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException
            or CryptographicException or Refusal;
}
