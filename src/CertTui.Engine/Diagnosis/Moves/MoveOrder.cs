namespace CertTui.Engine.Diagnosis.Moves;

/// <summary>Between which servers a certificate is carried.</summary>
public enum MoveKind
{
    IisToTomcat,
    IisToApache,
    ApacheToIis,
}

/// <summary>Guide twca-faq 4.4 Q3: a certificate with its key is carried from one kind of server to another.</summary>
/// <param name="Kind">Between which.</param>
/// <param name="Source">The PFX of the backup from IIS; or Apache's configuration.</param>
/// <param name="Target">server.xml, or Apache's configuration; for IIS the PFX that is written.</param>
/// <param name="Folders">Where the CA's files lie.</param>
/// <param name="SecretId">The password of the PFX, by its id.</param>
public sealed record MoveOrder(MoveKind Kind, string Source, string Target, IReadOnlyList<string> Folders, string SecretId);
