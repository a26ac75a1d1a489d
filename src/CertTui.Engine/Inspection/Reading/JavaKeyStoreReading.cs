using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Inspection.KeyStores;

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
        // The key is believed to be that of the first certificate, as Java does; without the password nothing proves it.
        if (entry.Kind == KeyStoreEntryKind.PrivateKey)
            contents.Add(new InspectedKey(place, format == FileKind.Jks ? "JKS" : "JCEKS", entry.Chain.FirstOrDefault()?.KeyDescription,
                entry.Chain.FirstOrDefault()?.SpkiSha256, new Protection(format.Name(), 0, IsSupported: false)));
        foreach (var certificate in entry.Chain)
            contents.Add(new InspectedCertificate(place, certificate));
        if (entry.Damaged > 0)
            contents.Add(place, Problem.Error("malformed", ("what", "certificate"), ("reason", "not-asn1")));
    }
}
