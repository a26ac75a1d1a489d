using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>Letters and messages about this case's application in the practice mailbox.</summary>
internal static class SiteMail
{
    private const string Invitation = "-1-invitation";

    /// <summary>The message that asks for the request: of this case's server name, the last one.</summary>
    public static Mail? InvitationFor(Scene scene) => Of(scene, Invitation);

    public static Mail? EnvelopeFor(Scene scene) => Of(scene, "-2-pin-envelope");

    /// <summary>The validation code that was mailed last.</summary>
    public static Mail? CodeFor(Scene scene) =>
        InvitationFor(scene) is { } invitation
            ? Mails(scene).LastOrDefault(mail => mail.Id.StartsWith(invitation.Id[..^Invitation.Length] + "-3-code-", StringComparison.Ordinal))
            : null;

    // An application is known by its names: every mail about it holds the server name.
    private static Mail? Of(Scene scene, string ending) =>
        Mails(scene).LastOrDefault(mail =>
            mail.Id.EndsWith(ending, StringComparison.Ordinal) && mail.Body.Contains(scene.Answer("commonName"), StringComparison.Ordinal));

    private static IReadOnlyList<Mail> Mails(Scene scene) => scene.Machine.Authority?.Mailbox() ?? [];
}
