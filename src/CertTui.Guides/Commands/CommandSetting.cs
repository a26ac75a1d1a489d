using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Commands;

/// <summary>What the commands of a change need besides it: what was done before, in the same case. It takes the place of placeholders.</summary>
/// <param name="Changes">All changes of the case, those of the plan on the screen last.</param>
/// <param name="OnExchange">Requests and certificates are made in the Exchange Management Shell.</param>
/// <param name="OnUnix">The server is no Windows.</param>
public sealed record CommandSetting(IReadOnlyList<Change> Changes, bool OnExchange, bool OnUnix = false)
{
    /// <summary>Stands where the case does not know the certificate (it was installed before).</summary>
    public const string UnknownThumbprint = "%THUMBPRINT%";

    /// <param name="walk">The case so far.</param>
    /// <param name="planned">What is shown to be done next.</param>
    public static CommandSetting Of(Walk walk, IEnumerable<Change> planned) => new(
        [.. walk.Guide.Steps.OfType<Do>().SelectMany(step => walk.OutcomeOf(step)?.Done ?? []), .. planned],
        walk.Guide.NeedsMailServer,
        walk.Known.Is(Surroundings.Commands, "unix"));

    /// <summary>SHA-1, by which the commands of Windows call a certificate.</summary>
    public string ThumbprintOf(string? fingerprint) =>
        Changes.SelectMany(Certificates).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint) is { } stored
            ? Sha1(stored)
            : UnknownThumbprint;

    public RequestOrder? OrderOf(string? requestId) =>
        Changes.OfType<MakeKeyAndRequest>().LastOrDefault(made => made.Order.RequestId == requestId)?.Order;

    /// <summary>The host that a backup is of; <c>server</c> where the case does not know it.</summary>
    public string NameOf(BackupSource source) =>
        OrderOf(source.RequestId)?.Subject.CommonName
        ?? Changes.SelectMany(Certificates).FirstOrDefault(stored => stored.Certificate.Fingerprint == source.Fingerprint)?.Certificate.CommonName
        ?? "server";

    public static string Sha1(StoredCertificate stored) => Convert.ToHexStringLower(SHA1.HashData(stored.Certificate.Der));

    private static IEnumerable<StoredCertificate> Certificates(Change change) => change switch
    {
        PutCertificate put => [put.After],
        RemoveCertificate remove => [remove.Before],
        _ => [],
    };
}
