using System.Net.Mail;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Portal;

/// <summary>Which way of proving control over the names the form may ask for (guide twca-iis 5.2.7.2).</summary>
internal static class ValidationRules
{
    private static readonly string[] Mailboxes = ["admin", "administrator", "webmaster", "hostmaster", "postmaster"];
    private static readonly string[] Slots = ["any", "morning", "afternoon"];

    // CA/Browser Forum ballot SC-090: no constructed mailboxes, no telephone from these days on.
    private static readonly DateTimeOffset EmailEnds = new(2028, 3, 15, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset PhoneEnds = new(2027, 3, 15, 0, 0, 0, TimeSpan.Zero);

    public static void Check(Submission form, DateTimeOffset now)
    {
        switch (form.Validation)
        {
            case "email":
                CheckEmail(form.ValidationDetail, form.Names, now);
                break;
            case "file":
                CheckFile(form);
                break;
            case "phone":
                RefuseRetired(form.Validation, PhoneEnds, now);
                if (!Slots.Contains(form.ValidationDetail))
                    throw new Refusal("phone-slot-invalid", ("slot", form.ValidationDetail));
                break;
            default:
                throw new Refusal("validation-unknown", ("validation", form.Validation));
        }
    }

    /// <summary>One of the five constructed mailboxes, at a domain that holds all the names (Baseline Requirements section 3.2.2.4.4).</summary>
    public static void CheckEmail(string mailbox, IReadOnlyList<string> names, DateTimeOffset now)
    {
        RefuseRetired("email", EmailEnds, now);
        var parts = mailbox.ToLowerInvariant().Split('@');
        foreach (var name in names)
        {
            if (parts.Length != 2 || !Mailboxes.Contains(parts[0]) || !HostNames.OwnableDomains(name).Contains(parts[1]))
                throw new Refusal("validation-mailbox-invalid", ("mailbox", mailbox), ("name", name));
        }
    }

    // A file proves the one host that serves it, never what a wildcard stands for.
    private static void CheckFile(Submission form)
    {
        if (form.Names.FirstOrDefault(HostNames.IsWildcard) is { } wildcard)
            throw new Refusal("file-validation-wildcard", ("name", wildcard));
        if (!MailAddress.TryCreate(form.ValidationDetail, out var address) || address.Address != form.ValidationDetail)
            throw new Refusal("mail-address-invalid", ("mailbox", form.ValidationDetail));
    }

    private static void RefuseRetired(string validation, DateTimeOffset end, DateTimeOffset now)
    {
        if (now >= end)
            throw new Refusal("validation-retired", ("validation", validation), ("date", end.ToString("yyyy-MM-dd")));
    }
}
