using System.Formats.Asn1;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Chains.Names;

namespace CertTui.Engine.Chains.Profiles;

/// <summary>Extensions that are damaged, or critical where they must not be, or the other way round.</summary>
internal static class ExtensionForms
{
    private static readonly string[] NeverCritical =
        [ExtensionNames.AuthorityKeyId, ExtensionNames.SubjectKeyId, ExtensionNames.AuthorityInformation, ExtensionNames.ExtendedKeyUsage];

    public static IEnumerable<Problem> Judge(Certificate certificate) =>
        Faults(certificate).Distinct().Select(oid => ExtensionValue.Invalid(certificate, oid));

    private static IEnumerable<string> Faults(Certificate certificate)
    {
        var extensions = certificate.Fields.Extensions;
        foreach (var extension in extensions.All.Where(extension => extension.IsCritical && NeverCritical.Contains(extension.Oid)))
            yield return extension.Oid;
        if (certificate.IsAuthority && extensions.Find(ExtensionNames.BasicConstraints) is { IsCritical: false })
            yield return ExtensionNames.BasicConstraints;
        // The alternative name stands in for a subject that is empty, and only then is it critical.
        if (extensions.Find(ExtensionNames.AlternativeName) is { } names && names.IsCritical != (certificate.SubjectKey.Length == 0))
            yield return ExtensionNames.AlternativeName;
        if (!IsReadable(certificate, ExtensionNames.AuthorityInformation, ReadInformation))
            yield return ExtensionNames.AuthorityInformation;
        if (!IsReadable(certificate, ExtensionNames.AlternativeName, ReadNames))
            yield return ExtensionNames.AlternativeName;
    }

    private static bool IsReadable(Certificate certificate, string oid, Func<AsnReader, bool> read)
    {
        try
        {
            return certificate.Fields.Extensions.Find(oid) is null || ExtensionValue.Read(certificate, oid, read);
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private static bool ReadInformation(AsnReader value)
    {
        var list = value.ReadSequence();
        do
        {
            var access = list.ReadSequence();
            access.ReadObjectIdentifier();
            GeneralName.Read(access);
            access.ThrowIfNotEmpty();
        }
        while (list.HasData);
        return true;
    }

    private static bool ReadNames(AsnReader value) =>
        GeneralName.ReadAll(value.ReadSequence()).All(name => name.Kind is not (GeneralNameKind.Dns or GeneralNameKind.Ip) || NameSpace.IsValidName(name));
}
