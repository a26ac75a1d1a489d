using CertTui.Engine.Requests;

namespace CertTui.Engine.DomainValidation;

/// <summary>The name to look at for one of the certificate (Authorization Domain Name, Baseline Requirements section 1.6.1).</summary>
public static class ValidationName
{
    private const string Star = "*.";

    public static bool IsWildcard(string name) => name.StartsWith(Star, StringComparison.Ordinal);

    /// <summary>Without <c>*.</c>, in A-labels; what no CA would certify stays as it is, in lower case.</summary>
    public static string Of(string name)
    {
        var ascii = HostName.Read(name).Ascii ?? name.Trim().ToLowerInvariant();
        return IsWildcard(ascii) ? ascii[Star.Length..] : ascii;
    }
}
