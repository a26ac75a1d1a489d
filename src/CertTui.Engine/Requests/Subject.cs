namespace CertTui.Engine.Requests;

/// <summary>The attributes of a subject that the guides ask for, in their order.</summary>
public enum SubjectAttribute
{
    CommonName,
    Organization,
    OrganizationalUnit,
    Locality,
    State,
    Country,
}

/// <summary>Who the certificate is for.</summary>
/// <param name="CommonName">A host name in A-label form.</param>
/// <param name="Organization">The registered name.</param>
/// <param name="OrganizationalUnit">Null leaves it out: public certificates do not carry it since 2022-09-01.</param>
/// <param name="Locality">City.</param>
/// <param name="State">State or province.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Subject(
    string CommonName,
    string Organization,
    string? OrganizationalUnit,
    string Locality,
    string State,
    string Country)
{
    public string? this[SubjectAttribute attribute] => attribute switch
    {
        SubjectAttribute.CommonName => CommonName,
        SubjectAttribute.Organization => Organization,
        SubjectAttribute.OrganizationalUnit => OrganizationalUnit,
        SubjectAttribute.Locality => Locality,
        SubjectAttribute.State => State,
        _ => Country,
    };
}
