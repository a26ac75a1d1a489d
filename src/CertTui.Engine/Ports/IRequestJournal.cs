namespace CertTui.Engine.Ports;

/// <summary>That a request was made once: it is kept when the request itself is gone.</summary>
/// <param name="SpkiSha256">SHA-256 of the public key (SubjectPublicKeyInfo), upper-case hex.</param>
/// <param name="Host">The common name, in A-label form.</param>
/// <param name="Machine">The computer that has the key.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record JournalledRequest(string SpkiSha256, string Host, string Machine, DateTimeOffset MadeAt);

/// <summary>The requests that were ever made, here and on the other servers that write into the same journal.</summary>
public interface IRequestJournal
{
    /// <summary>The oldest first.</summary>
    IReadOnlyList<JournalledRequest> List();

    /// <summary>Whole on disk before it returns; the same public key twice is one entry.</summary>
    void Note(JournalledRequest request);
}
