using CertTui.Engine;
using CertTui.Engine.Bindings;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>What a binding takes on this server: the certificate's files, then the virtual host.</summary>
internal sealed class BindingDraft(Machine machine, ApacheConfiguration configuration, IReadOnlyList<ServedHost> hosts)
{
    /// <summary>The change, and where the key's file gets its content from.</summary>
    /// <exception cref="Refusal"><c>certificate-not-found</c>, <c>apache-host-needed</c>, <c>apache-sni-needed</c>,
    /// <c>apache-sni-alone</c>, <c>apache-host-hidden</c>, <c>apache-shared-file</c>, <c>apache-macro</c>, <c>ap-key-mismatch</c></exception>
    public (ServerChange Change, Func<FileStep, byte[]> Key) Of(string id, Binding wanted, Binding? before)
    {
        var stored = machine.Stores.List(StoreName.Personal).FirstOrDefault(found => found.Certificate.Fingerprint == wanted.Fingerprint)
            ?? throw new Refusal("certificate-not-found", ("fingerprint", wanted.Fingerprint ?? ""));
        byte[] Key() => KeyPem.Of(machine.Keys, stored);
        var files = CertificateFiles.For(configuration.ServerRoot, stored.Certificate);
        var certificate = files.Steps(machine, stored, Key).ToList();
        var served = hosts.FirstOrDefault(host => host.Bindings.Any(binding => binding.Site == wanted.Site && binding.SameEndpoint(wanted)));
        if (PairsAtReload.Fault(machine, configuration, served?.Host) is { } fault)
            throw new Refusal(fault);
        RequireReached(wanted, served);
        var host = served is null ? New(wanted, files) : [.. new HostEdits(configuration, served.Host, files).All().Select(ByteEdits.Step)];
        var change = new ServerChange(id, false, wanted, before, null, served is null ? NewHost.FileOf(host) : null, [.. certificate, .. host]);
        return (change, _ => Key());
    }

    // Of the virtual hosts of an address the first that has the name answers; where none has it, the first of all.
    private void RequireReached(Binding wanted, ServedHost? served)
    {
        var there = hosts.Where(host => host.Host.Head is not null && host.Bindings.Any(binding => binding.Address == wanted.Address && binding.Port == wanted.Port)).ToList();
        var answering = there.FirstOrDefault(host => host.Answers(BindingProof.ClientName(wanted.Host))) ?? (served is null ? null : there.FirstOrDefault());
        if (answering is not null && answering != served)
            throw new Refusal("apache-host-hidden", ("site", wanted.Site), ("path", answering.Host.Head!.File), ("line", $"{answering.Host.Head.Line}"));
    }

    private List<FileStep> New(Binding wanted, CertificateFiles files)
    {
        if (wanted.Host.Length == 0 || wanted.Host.Contains('*'))
            throw new Refusal("apache-host-needed", ("site", wanted.Site), ("port", $"{wanted.Port}"));
        var isShared = hosts.SelectMany(host => host.Bindings).Any(binding => binding.Address == wanted.Address && binding.Port == wanted.Port);
        if (isShared != wanted.Sni)
            throw new Refusal(isShared ? "apache-sni-needed" : "apache-sni-alone", ("port", $"{wanted.Port}"), ("host", wanted.Host));
        var folder = hosts.Where(host => host.Site == wanted.Site).Select(host => host.Folder(configuration)).FirstOrDefault();
        return [.. NewHost.Steps(configuration, wanted, folder, files)];
    }
}
