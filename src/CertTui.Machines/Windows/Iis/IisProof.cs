using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>Which certificate a binding really serves, by a handshake from this computer with the name that a client asks for.</summary>
/// <param name="reach">Where it is reached.</param>
/// <param name="patience">How long IIS may take to follow its configuration.</param>
internal sealed class IisProof(Func<Binding, IPEndPoint> reach, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The record among those that is served in place of the binding's own; null where none is.</summary>
    public SslRecord? Winner(Binding binding, IReadOnlyList<SslRecord> strays)
    {
        if (strays.Count == 0 || Await(binding).Served is not { } served || served.Fingerprint == binding.Fingerprint)
            return null;
        return strays.FirstOrDefault(stray => stray.Thumbprint == Convert.ToHexString(SHA1.HashData(served.Der)));
    }

    /// <exception cref="Refusal"><c>binding-not-proved</c></exception>
    public void Require(Binding binding)
    {
        var (served, failure) = Await(binding);
        if (served?.Fingerprint != binding.Fingerprint)
            throw new Refusal(BindingProof.NotProved(binding, failure ?? "unexpected-certificate", served is null ? [] : [served]));
    }

    private (Certificate? Served, string? Failure) Await(Binding binding)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var look = Look(binding);
            if (look.Served?.Fingerprint == binding.Fingerprint || waited.Elapsed > patience)
                return look;
            Task.Delay(Pause).Wait();
        }
    }

    private (Certificate? Served, string? Failure) Look(Binding binding)
    {
        try
        {
            var sent = Handshake.With(reach(binding), BindingProof.ClientName(binding.Host), Handshake.UsualTimeout).GetAwaiter().GetResult().Sent;
            return (sent.Count > 0 ? sent[0] : null, null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Problem.Code);
        }
    }
}
