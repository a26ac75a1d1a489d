namespace CertTui.Engine.Responses;

/// <summary>Matching of a DNS name with a certificate's name (RFC 9525 section 6.3).</summary>
public static class DnsMatch
{
    /// <summary>A star stands for exactly one left-most label; a wanted wildcard is covered by the same wildcard alone.</summary>
    public static bool Covers(string presented, string wanted)
    {
        if (string.Equals(presented, wanted, StringComparison.OrdinalIgnoreCase))
            return true;
        var dot = wanted.IndexOf('.');
        return presented.StartsWith("*.", StringComparison.Ordinal) && dot > 0 && !wanted.StartsWith('*')
            && string.Equals(presented[1..], wanted[dot..], StringComparison.OrdinalIgnoreCase);
    }
}
