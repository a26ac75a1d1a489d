namespace CertTui.Machines.Folders;

/// <summary>Lies beside a key that must not leave the machine.</summary>
internal sealed record KeyRecord(bool Exportable);
