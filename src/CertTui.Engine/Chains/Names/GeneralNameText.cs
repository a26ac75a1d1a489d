using System.Formats.Asn1;
using System.Net;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>A name as people write it, never longer than a few lines.</summary>
internal static class GeneralNameText
{
    private const int Longest = 253;

    public static string Of(GeneralName name)
    {
        var text = Whole(name);
        return text.Length > Longest ? text[..Longest] + "..." : text;
    }

    private static string Whole(GeneralName name) => name switch
    {
        { Kind: GeneralNameKind.Ip, Content.Length: 4 or 16 } => new IPAddress(name.Content).ToString(),
        { Kind: GeneralNameKind.Dns or GeneralNameKind.Email or GeneralNameKind.Uri } => name.Text,
        { Kind: GeneralNameKind.Directory } => DirectoryName(name.Content),
        _ => Convert.ToHexString(name.Content),
    };

    private static string DirectoryName(byte[] der)
    {
        try
        {
            return DistinguishedName.Read(der).Text;
        }
        catch (AsnContentException)
        {
            return Convert.ToHexString(der);
        }
    }
}
