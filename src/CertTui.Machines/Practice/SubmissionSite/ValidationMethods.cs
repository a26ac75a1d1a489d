using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>Which ways of validation the page offers for a certificate type (guide hkpost-iis, C.dcv).</summary>
internal static class ValidationMethods
{
    public const string Website = "website";
    public const string Dns = "dns";
    public const string Email = "email";

    /// <summary>
    /// <see cref="Refusal"/> <c>validation-not-needed</c> (reference), <c>validation-unknown</c> (validation), <c>validation-not-for-type</c> (method, type),
    /// <c>validation-mailbox-invalid</c> (mailbox, name) or <c>validation-retired</c> (validation, date).
    /// </summary>
    public static void Check(ApplicationRecord record, string method, string? mailbox, DateTimeOffset now)
    {
        var application = record.Application;
        RefuseGovernment(record);
        if (method is not (Website or Dns or Email))
            throw new Refusal("validation-unknown", ("validation", method));
        if (!Offers(application, method))
            throw new Refusal("validation-not-for-type", ("method", method), ("type", application.Type));
        if (method == Email)
            ValidationRules.CheckEmail(mailbox ?? "", application.Names, now);
    }

    public static void RefuseGovernment(ApplicationRecord record)
    {
        if (record.Application.IsGovernment)
            throw new Refusal("validation-not-needed", ("reference", record.Reference));
    }

    /// <summary>The names that are proved: a wildcard by the name below its star.</summary>
    public static IEnumerable<string> NamesToProve(Application application) =>
        application.Names.Select(name => HostNames.IsWildcard(name) ? name[2..] : name).Distinct();

    private static bool Offers(Application application, string method) => method switch
    {
        Website => application.Type != ApplicationApproval.Wildcard,
        Email => !ApplicationApproval.IsMultiDomain(application),
        _ => true,
    };
}
