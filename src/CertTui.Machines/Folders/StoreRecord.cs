namespace CertTui.Machines.Folders;

/// <summary>What the store adds to a certificate, in a file beside it.</summary>
internal sealed record StoreRecord(string? FriendlyName, string? KeyId, bool Disabled);
