using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.ServerCertificates;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.MachineContract.Journey;

/// <summary>The way of a certificate by the program's own jobs: each step is run in a new process, so that nothing is only in memory.</summary>
internal static class Steps
{
    private static readonly FileSecrets Secrets = new();

    public static int Run(Machine machine, string[] step, TextWriter output)
    {
        var done = step switch
        {
            ["request", var host, var csr] => Request(machine, host, csr),
            ["request-and-undo", var host, var csr] => RequestAndUndo(machine, host, csr),
            ["root", var file] => InstallRoot.Apply(machine, InstallRoot.Draft(machine, Open(file)), Secrets),
            ["intermediate", var server, .. var files] => Intermediates(machine, Open(server), [.. files.Select(Open)]),
            ["complete", var file] => CompleteRequest.Apply(machine, CompleteRequest.Draft(machine, new CompleteOrder(Open(file), [])), Secrets),
            ["back-up", var file, var cipher, var password, var path] => BackUpTo(machine, Open(file), Enum.Parse<Pkcs12Cipher>(cipher), password, path),
            ["restore", var path, var password] => RestoreFrom(machine, path, password),
            ["crl", var file] => InstallCrl.Apply(machine, InstallCrl.Draft(machine, File.ReadAllBytes(file)), Secrets),
            ["remove-intermediate", var file] => RemoveSuperseded.Apply(machine, RemoveSuperseded.Draft(machine, [Open(file).Fingerprint]), Secrets),
            ["disable", var file] => DisableRoot.Apply(machine, DisableRoot.Draft(machine, Open(file).Fingerprint), Secrets),
            ["enable", var file] => EnableRoot.Apply(machine, EnableRoot.Draft(machine, Open(file).Fingerprint), Secrets),
            ["sign", var file, var data, var signature] => Sign(machine, Open(file), data, signature),
            ["put", var store, var file] => Put(machine, Enum.Parse<StoreName>(store), Open(file)),
            ["forget", var file] => Forget(machine, Open(file)),
            ["show"] => Show(machine, output),
            _ => throw new ArgumentException(string.Join(' ', step)),
        };
        foreach (var change in done?.Done ?? [])
            output.WriteLine($"done  {change.Code}");
        return 0;
    }

    private static Receipt Request(Machine machine, string host, string csr)
    {
        var order = new RequestOrder(
            "journey", "journey-request", "journey-key", new Subject(host, "EXAMPLE TRADING", null, "TAIPEI", "TAIWAN", "TW"), [host], KeyChoice.Rsa2048, true, csr);
        return Carrying.Apply(machine, MakeRequest.Draft(machine, order), Secrets);
    }

    private static Receipt? RequestAndUndo(Machine machine, string host, string csr)
    {
        Carrying.Undo(machine, Request(machine, host, csr));
        return null;
    }

    private static Receipt Intermediates(Machine machine, Certificate server, IReadOnlyList<Certificate> files) =>
        InstallIntermediates.Apply(machine, InstallIntermediates.Draft(machine, server, files), Secrets);

    private static Receipt BackUpTo(Machine machine, Certificate certificate, Pkcs12Cipher cipher, string password, string path)
    {
        var order = new BackupOrder(BackupSource.Installed(certificate.Fingerprint), path, cipher, password);
        return BackUp.Apply(machine, BackUp.Draft(machine, order, Secrets), Secrets);
    }

    private static Receipt RestoreFrom(Machine machine, string path, string password) =>
        Restore.Apply(machine, Restore.Draft(machine, new RestoreOrder(path, password), Secrets), Secrets);

    private static Receipt? Sign(Machine machine, Certificate certificate, string data, string signature)
    {
        var stored = machine.Stores.List(StoreName.Personal).First(stored => stored.Certificate.Equals(certificate));
        KeyProof.Check(machine, stored);
        using var key = (RSA)machine.Keys.Open(stored.KeyId!)!;
        File.WriteAllBytes(signature, key.SignData(File.ReadAllBytes(data), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return null;
    }

    private static Receipt? Put(Machine machine, StoreName store, Certificate certificate)
    {
        machine.Stores.Put(store, new StoredCertificate(certificate));
        return null;
    }

    // The key must not go first: a certificate needs it.
    private static Receipt? Forget(Machine machine, Certificate certificate)
    {
        var key = machine.Stores.List(StoreName.Personal).First(stored => stored.Certificate.Equals(certificate)).KeyId!;
        if (machine.Id == "this")
            Expect.Refused("key-in-use", () => machine.Keys.Delete(key));
        machine.Stores.Remove(StoreName.Personal, certificate.Fingerprint);
        machine.Keys.Delete(key);
        return null;
    }

    private static Receipt? Show(Machine machine, TextWriter output)
    {
        foreach (var request in machine.Pending.List())
            output.WriteLine($"pending {request.Host} {request.KeyId}");
        foreach (var store in Enum.GetValues<StoreName>())
        {
            foreach (var stored in machine.Stores.List(store))
                output.WriteLine($"{store} {stored.Certificate.CommonName} key={stored.KeyId} name={stored.FriendlyName} disabled={stored.Disabled}");
            output.WriteLine($"{store} lists={machine.Stores.Crls(store).Count}");
        }
        foreach (var key in machine.Keys.List())
            output.WriteLine($"key {key} exportable={machine.Keys.IsExportable(key)}");
        return null;
    }

    private static Certificate Open(string file) => Certificate.Open(X509CertificateLoader.LoadCertificateFromFile(file).RawData);
}
