using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>What the CA looks at before it approves an application (guide hkpost-iis, B.4).</summary>
internal static class ApplicationApproval
{
    public const string Wildcard = "wildcard";
    public const string MultiDomain = "multi-domain";
    public const string EvMultiDomain = "ev-multi-domain";
    private static readonly string[] Types = ["standard", MultiDomain, Wildcard, "ev", EvMultiDomain];

    public static bool IsExtendedValidation(Application application) => application.Type is "ev" or EvMultiDomain;

    public static bool IsMultiDomain(Application application) => application.Type is MultiDomain or EvMultiDomain;

    /// <summary><see cref="Refusal"/> <c>application-type-unknown</c> (type), <c>application-names-missing</c> or <c>application-name-invalid</c> (name).</summary>
    public static void Check(Application application)
    {
        if (!Types.Contains(application.Type))
            throw new Refusal("application-type-unknown", ("type", application.Type));
        if (application.Names.Count == 0)
            throw new Refusal("application-names-missing");
        var invalid = application.Names.FirstOrDefault(name => !HostNames.IsDnsName(name) || HostNames.IsWildcard(name) != (application.Type == Wildcard))
            ?? (IsMultiDomain(application) ? null : application.Names.Skip(1).FirstOrDefault());
        if (invalid is not null)
            throw new Refusal("application-name-invalid", ("name", invalid));
    }
}
