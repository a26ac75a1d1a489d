using System.Security.Cryptography;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Inspection.Encryption;

namespace CertTui.Engine.Inspection.Reading;

internal static class OpenedKeys
{
    public static InspectedKey Describe(string place, string form, AsymmetricAlgorithm key, Protection? protection = null)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        return new InspectedKey(place, form, PublicKeys.Describe(spki), Convert.ToHexString(SHA256.HashData(spki)), protection);
    }
}
