using System.Security.Cryptography.X509Certificates;

namespace CertTui.Machines.Practice.Ca;

/// <summary>The subject of a CA certificate.</summary>
/// <param name="CommonName">CN.</param>
/// <param name="Organization">O; says that it is for practice.</param>
/// <param name="Country">C; XX is nobody's (ISO 3166 leaves it to its users).</param>
/// <param name="Unit">OU, where there is one.</param>
/// <param name="Place">L and ST, where there are such.</param>
internal sealed record CaName(string CommonName, string Organization, string Country, string? Unit = null, string? Place = null)
{
    public X500DistinguishedName ToX500()
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(CommonName);
        if (Unit is not null)
            name.AddOrganizationalUnitName(Unit);
        name.AddOrganizationName(Organization);
        if (Place is not null)
        {
            name.AddLocalityName(Place);
            name.AddStateOrProvinceName(Place);
        }
        name.AddCountryOrRegion(Country);
        return name.Build();
    }
}
