using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>A Java key store as items: each entry under its alias.</summary>
internal sealed class JavaKeyStoreReading(Contents contents, char[]? password)
{
    public FileKind Read(string place, ReadOnlySpan<byte> file)
    {
        var reading = KeyStoreFile.Read(file);
        foreach (var entry in reading.Entries)
            Take(place.Length == 0 ? entry.Alias : $"{place}/{entry.Alias}", entry, reading.Format);
        if (reading.Problem is { } problem)
            contents.Add(place, problem);
        else if (password is not null && !KeyStoreFile.IsPassword(file, password))
            contents.Add(place, Problem.Error("wrong-password", ("what", "jks")));
        return reading.Format;
    }

    private void Take(string place, KeyStoreEntry entry, FileKind format)
    {
        if (entry.Kind == KeyStoreEntryKind.PrivateKey)
            TakeKey(place, entry, format);
        foreach (var certificate in entry.Chain)
            contents.Add(new InspectedCertificate(place, certificate));
        if (entry.Damaged > 0)
            contents.Add(place, Problem.Error("malformed", ("what", "certificate"), ("reason", "not-asn1")));
    }

    private void TakeKey(string place, KeyStoreEntry entry, FileKind format)
    {
        var form = format == FileKind.Jks ? "JKS" : "JCEKS";
        var protection = new Protection(format.Name(), 0, IsSupported: false);
        if (contents.KeepsKeys && password is not null && entry.ProtectedKey is { } stored)
            Open(place, form, stored, protection);
        else
            // The key is believed to be that of the first certificate, as Java does; without the password nothing proves it.
            contents.Add(new InspectedKey(place, form, entry.Chain.FirstOrDefault()?.KeyDescription, entry.Chain.FirstOrDefault()?.SpkiSha256, protection));
    }

    private void Open(string place, string form, byte[] stored, Protection protection)
    {
        var pkcs8 = Array.Empty<byte>();
        try
        {
            pkcs8 = JavaKeyProtection.Open(stored, password);
            using var key = PrivateKeyInfo.Open(pkcs8) ?? throw new Refusal("unsupported", ("what", "private-key"), ("reason", "key algorithm"));
            contents.AddKey(place, form, key, protection);
        }
        catch (Refusal refusal) when (refusal.Problem.Details.GetValueOrDefault("what") != "file")
        {
            contents.Add(place, refusal.Problem);
        }
        catch (CryptographicException exception)
        {
            contents.Add(place, Problem.Error("malformed", ("what", "private-key"), ("reason", exception.Message)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }
}
