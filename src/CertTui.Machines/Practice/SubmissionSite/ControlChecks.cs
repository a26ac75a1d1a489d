using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>The site looks for itself whether the applicant controls the names.</summary>
internal sealed record ControlChecks(FileCheck Website, TxtCheck Dns)
{
    /// <summary>As <see cref="FileCheck.Verify"/> and <see cref="TxtCheck.Verify"/>, for each name; <see cref="Refusal"/> <c>site-code-wrong</c> (reference).</summary>
    public void Verify(ApplicationRecord record, ChallengeRecord challenge, string? code)
    {
        if (challenge.Method == ValidationMethods.Email)
        {
            CompareCode(record, challenge.Value, code);
            return;
        }
        foreach (var name in ValidationMethods.NamesToProve(record.Application))
        {
            if (challenge.Method == ValidationMethods.Website)
                Website.Verify(name, challenge.Value);
            else
                Dns.Verify(name, challenge.Value);
        }
    }

    private static void CompareCode(ApplicationRecord record, string expected, string? typed)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed?.Trim() ?? ""), Encoding.UTF8.GetBytes(expected)))
            throw new Refusal("site-code-wrong", ("reference", record.Reference));
    }
}
