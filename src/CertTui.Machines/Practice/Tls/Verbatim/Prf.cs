using System.Security.Cryptography;
using System.Text;

namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>The pseudorandom function of TLS 1.2 with SHA-256 (RFC 5246 section 5).</summary>
internal static class Prf
{
    public static byte[] Derive(ReadOnlySpan<byte> secret, string label, ReadOnlySpan<byte> seed, int length)
    {
        byte[] labelled = [.. Encoding.ASCII.GetBytes(label), .. seed];
        var output = new byte[length];
        var a = labelled;
        for (var at = 0; at < length; at += SHA256.HashSizeInBytes)
        {
            a = HMACSHA256.HashData(secret, a);
            var block = HMACSHA256.HashData(secret, [.. a, .. labelled]);
            block.AsSpan(0, Math.Min(block.Length, length - at)).CopyTo(output.AsSpan(at));
        }
        return output;
    }
}
