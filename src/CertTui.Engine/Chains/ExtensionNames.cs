namespace CertTui.Engine.Chains;

/// <summary>The extensions of RFC 5280 sections 4.2.1 and 4.2.2: their names there, and where they are described.</summary>
internal static class ExtensionNames
{
    public const string SubjectKeyId = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string AlternativeName = "2.5.29.17";
    public const string BasicConstraints = "2.5.29.19";
    public const string NameConstraints = "2.5.29.30";
    public const string DistributionPoints = "2.5.29.31";
    public const string Policies = "2.5.29.32";
    public const string PolicyMappings = "2.5.29.33";
    public const string AuthorityKeyId = "2.5.29.35";
    public const string PolicyConstraints = "2.5.29.36";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string InhibitAnyPolicy = "2.5.29.54";
    public const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";

    private static readonly Dictionary<string, (string Name, string Section)> Known = new()
    {
        [AuthorityKeyId] = ("authorityKeyIdentifier", "4.2.1.1"),
        [SubjectKeyId] = ("subjectKeyIdentifier", "4.2.1.2"),
        [KeyUsage] = ("keyUsage", "4.2.1.3"),
        [Policies] = ("certificatePolicies", "4.2.1.4"),
        [PolicyMappings] = ("policyMappings", "4.2.1.5"),
        [AlternativeName] = ("subjectAltName", "4.2.1.6"),
        [BasicConstraints] = ("basicConstraints", "4.2.1.9"),
        [NameConstraints] = ("nameConstraints", "4.2.1.10"),
        [PolicyConstraints] = ("policyConstraints", "4.2.1.11"),
        [ExtendedKeyUsage] = ("extKeyUsage", "4.2.1.12"),
        [DistributionPoints] = ("cRLDistributionPoints", "4.2.1.13"),
        [InhibitAnyPolicy] = ("inhibitAnyPolicy", "4.2.1.14"),
        [AuthorityInformation] = ("authorityInfoAccess", "4.2.2.1"),
    };

    /// <summary>The OID where it has no name here.</summary>
    public static string Of(string oid) => Known.TryGetValue(oid, out var known) ? known.Name : oid;

    public static string Section(string oid) => "RFC 5280 " + (Known.TryGetValue(oid, out var known) ? known.Section : "4.2");
}
