using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.Submissions;

namespace CertTui.Guides.Commands;

/// <summary>
/// What an administrator would type in a shell on Linux, where keys and certificates are files: the key of www.example.com is
/// www.example.com.key, its certificate www.example.com.pem, and what stands between it and the root is in chain.pem.
/// </summary>
internal static class UnixCommands
{
    private const string Chain = "chain.pem";

    // Keys that this shell writes from now on are for their owner alone.
    private const string OwnerOnly = "umask 077";

    public static IReadOnlyList<string> For(Change change, CommandSetting setting) => change switch
    {
        MakeKeyAndRequest make => ShellRequest.Lines(make.Order, KeyOf(make.Order.Subject.CommonName)),
        DiscardRequest discard => [$"rm {KeyOf(discard.Request.Host)}"],
        HandIn handIn when setting.OrderOf(handIn.RequestId) is { } order => [$"cat {Shell.Word(order.CsrPath)}"],
        PutCertificate { Before: null, Store: StoreName.Personal } put => Accept(put.After.Certificate),
        PutCertificate { Before: null, Store: StoreName.Intermediate } put => [$"openssl x509 -in {Delivered(put.After)} >> {Chain}"],
        PutCertificate { Before: null } put => [$"openssl x509 -in {Delivered(put.After)} -noout -subject -fingerprint -sha256"],
        RemoveCertificate { Store: StoreName.Personal } remove => [$"rm {FileOf(remove.Before.Certificate.CommonName)}"],
        RemoveCertificate { Store: StoreName.Intermediate } => [$"openssl storeutl -noout -text -certs {Chain}", $"vi {Chain}"],
        TrustRoot trust => [$"openssl verify {Shell.Word(trust.Root.CommonName + ".cer")}"],
        PutRevocationList list => [$"openssl crl -inform DER -in {Shell.Word(list.Details["issuer"] + ".crl")} -noout -text"],
        PutTxtRecord record => ["nsupdate", $"update add {record.Name} {record.SecondsToLive} TXT \"{record.Value}\"", "send", $"dig +short TXT {record.Name}"],
        PutBinding put => [Look(put.After)],
        RemoveBinding remove => [Look(remove.Before)],
        WriteBackup backup => Export(backup.Order, setting),
        ImportKey import => Import(import.Path),
        WriteKeyStore store =>
            [$"keytool -importkeystore -srckeystore {Shell.Word(store.Source.Path)} -destkeystore {Shell.Word(store.Path)} -deststoretype PKCS12 -destalias {Shell.Word(store.Alias ?? "1")}"],
        WriteKeyFile key => [OwnerOnly, $"openssl pkey -in {Shell.Word(key.Source.Path)} -out {Shell.Word(key.Path)}"],
        WriteFile write => [$"cat > {Shell.Word(write.Path)}"],
        EditFile edit => [$"vi {Shell.Word(edit.Path)}"],
        _ => [],
    };

    // The two sums are the same where key and certificate belong together.
    private static IReadOnlyList<string> Accept(Certificate certificate) =>
    [
        $"openssl x509 -in {Shell.Word(certificate.CommonName + ".cer")} -out {FileOf(certificate.CommonName)}",
        $"openssl x509 -in {FileOf(certificate.CommonName)} -noout -pubkey | openssl sha256",
        $"openssl pkey -in {KeyOf(certificate.CommonName)} -pubout | openssl sha256",
    ];

    private static string Look(Binding binding)
    {
        var address = binding.Address switch { "*" or "" => "localhost", var six when six.Contains(':') => $"[{six}]", var four => four };
        var name = binding.Host.Length == 0 ? "-noservername" : "-servername " + binding.Host.Replace("*", "www", StringComparison.Ordinal);
        return $"openssl s_client -connect {address}:{binding.Port} {name} -showcerts </dev/null";
    }

    private static IReadOnlyList<string> Export(BackupOrder order, CommandSetting setting)
    {
        var name = setting.NameOf(order.Source);
        var what = order.Source.Fingerprint is null ? "-nocerts" : $"-in {FileOf(name)} -certfile {Chain}";
        // What Windows before Server 2019 opens; else AES-256, which is what OpenSSL 3 does when it is asked for nothing.
        var cipher = order.Cipher == Pkcs12Cipher.TripleDesSha1 ? " -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1" : "";
        return [OwnerOnly, $"openssl pkcs12 -export -inkey {KeyOf(name)} {what}{cipher} -out {Shell.Word(order.Path)}"];
    }

    private static IReadOnlyList<string> Import(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return
        [
            OwnerOnly,
            $"openssl pkcs12 -in {Shell.Word(path)} -nocerts -nodes -out {KeyOf(name)}",
            $"openssl pkcs12 -in {Shell.Word(path)} -clcerts -nokeys -out {FileOf(name)}",
        ];
    }

    private static string Delivered(StoredCertificate stored) => Shell.Word(stored.Certificate.CommonName + ".cer");

    private static string KeyOf(string host) => Shell.File(host, ".key");

    private static string FileOf(string host) => Shell.File(host, ".pem");
}
