namespace CertTui.Engine.Certificates.Reading;

internal enum SignatureState
{
    Valid,
    Invalid,

    /// <summary>Nobody here can tell: an algorithm that .NET lacks, or a key without its parameters.</summary>
    Unsupported,
}
