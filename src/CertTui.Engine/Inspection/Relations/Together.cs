namespace CertTui.Engine.Inspection.Relations;

/// <summary>What belongs together among many files, what is missing, what is there twice.</summary>
/// <param name="Files">How many were inspected.</param>
/// <param name="Pairs">Private keys, requests and certificates of one public key, where there are two or more of them.</param>
/// <param name="Issued">Which authority's certificate issued which.</param>
/// <param name="Duplicates">The same certificate in several places.</param>
/// <param name="Problems">What is missing or does not fit.</param>
public sealed record Together(
    int Files,
    IReadOnlyList<KeyPair> Pairs,
    IReadOnlyList<IssuedBy> Issued,
    IReadOnlyList<Duplicate> Duplicates,
    IReadOnlyList<Problem> Problems);

/// <summary>All of one public key, by where they are.</summary>
/// <param name="PublicKey">SHA-256 of the SubjectPublicKeyInfo, upper-case hex.</param>
/// <param name="Name">Of the certificate or the request; empty where there is only a key.</param>
/// <param name="Keys">Sources of private keys.</param>
/// <param name="Requests">Sources of requests.</param>
/// <param name="Certificates">Sources of certificates, each certificate once.</param>
public sealed record KeyPair(
    string PublicKey, string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Requests, IReadOnlyList<string> Certificates);

/// <param name="Issuer">The issuer's common name.</param>
/// <param name="Source">Where its certificate is.</param>
/// <param name="Certificates">Sources of what it issued.</param>
public sealed record IssuedBy(string Issuer, string Source, IReadOnlyList<string> Certificates);

/// <param name="Name">The common name.</param>
/// <param name="Fingerprint">SHA-256, upper-case hex.</param>
/// <param name="Sources">Where it is.</param>
public sealed record Duplicate(string Name, string Fingerprint, IReadOnlyList<string> Sources);
