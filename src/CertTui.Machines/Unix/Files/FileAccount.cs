namespace CertTui.Machines.Unix.Files;

/// <summary>Whom a file belongs to.</summary>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
internal sealed record FileAccount(uint Owner, uint Group);
