namespace CertTui.Engine.Endpoints.Offers;

/// <summary>Why a cipher suite must not be used any more, the worst first.</summary>
public enum WeakClass
{
    /// <summary>Nothing is encrypted.</summary>
    Null,

    /// <summary>No certificate: anybody can be the server.</summary>
    Anonymous,

    /// <summary>Keys of 40 or 56 bits (FREAK, Logjam).</summary>
    Export,

    /// <summary>Single DES and RC2 (RFC 5469).</summary>
    Des,

    /// <summary>RFC 7465.</summary>
    Rc4,

    /// <summary>Blocks of 64 bits (Sweet32, RFC 8996 appendix, NIST SP 800-131A).</summary>
    TripleDes,
}
