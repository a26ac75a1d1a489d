using CertTui.Engine;
using CertTui.Engine.Requests;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>What the site wants of a request: hardly more than a key, since names and organisation come from the application.</summary>
internal static class RequestRules
{
    private const string Country = "HK";
    private const string CountryOid = "2.5.4.6";

    /// <summary>
    /// <see cref="Refusal"/> <c>csr-key-not-rsa</c> (algorithm), <c>csr-key-weak</c> (bits, minimum), <c>site-name-mismatch</c> (form, request)
    /// or <c>site-country-wrong</c> (country, expected).
    /// </summary>
    public static void Check(CertificateApplication request, string serverName)
    {
        ApplicationRules.CheckKey(request);
        // Option 1 of the guide writes the name in Chinese, option 2 in ASCII.
        if (HostName.Read(request.CommonName).Ascii != serverName)
            throw new Refusal("site-name-mismatch", ("form", serverName), ("request", request.CommonName));
        var country = request.Subject.GetValueOrDefault(CountryOid, "");
        if (country != Country)
            throw new Refusal("site-country-wrong", ("country", country), ("expected", Country));
    }
}
