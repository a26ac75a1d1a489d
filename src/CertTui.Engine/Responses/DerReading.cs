using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>Takes one DER or BER value for what it is.</summary>
internal static class DerReading
{
    /// <summary>False where the bytes are no such value at all; else a certificate or a problem was added.</summary>
    public static bool Read(string source, ReadOnlySpan<byte> bytes, Findings found)
    {
        switch (DerShape.Of(bytes))
        {
            case DerKind.NotDer: return false;
            case DerKind.Certificate: AddCertificate(source, bytes, found); break;
            case DerKind.Pkcs7: Pkcs7Reading.Read(source, bytes, found); break;
            case DerKind.Pfx: found.Error("found-pfx", source); break;
            case DerKind.SigningRequest: found.Error("found-signing-request", source); break;
            case DerKind.PrivateKey: found.Error("found-private-key", source); break;
            case DerKind.RevocationList: found.Error("found-revocation-list", source); break;
            default: found.Error("not-a-certificate", source); break;
        }
        return true;
    }

    public static void AddCertificate(string source, ReadOnlySpan<byte> bytes, Findings found)
    {
        try
        {
            found.Add(Certificate.Open(bytes), source);
        }
        catch (Refusal refusal)
        {
            found.Malformed("certificate", source, refusal.Problem.Details.GetValueOrDefault("reason", ""));
        }
    }
}
