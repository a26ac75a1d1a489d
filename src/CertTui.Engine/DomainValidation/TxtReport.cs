using System.Net;

namespace CertTui.Engine.DomainValidation;

/// <summary>What one server says about the TXT records of a name.</summary>
/// <param name="Server">Who was asked.</param>
/// <param name="IsResolver">The configured resolver, which remembers; else a server of the zone.</param>
/// <param name="Values">Each record's strings put together.</param>
/// <param name="SecondsToLive">For how long this answer, or that there is none, may be remembered.</param>
/// <param name="Code">NOERROR, NXDOMAIN, SERVFAIL, ...; empty where nothing came back.</param>
/// <param name="Alias">What the name stands for where it is a CNAME; else null.</param>
/// <param name="Problem">Why nothing useful came back; else null.</param>
public sealed record TxtAnswer(
    IPEndPoint Server,
    bool IsResolver,
    IReadOnlyList<string> Values,
    uint SecondsToLive,
    string Code,
    string? Alias,
    Problem? Problem);

/// <summary>The look at one name.</summary>
/// <param name="Name">The name asked for: without <c>*.</c>, in A-labels.</param>
/// <param name="Expected">The value that the CA gave.</param>
/// <param name="Answers">The zone's servers in their order, then the resolver.</param>
/// <param name="Problems">Those of <see cref="TxtCheck"/>.</param>
public sealed record TxtReport(string Name, string Expected, IReadOnlyList<TxtAnswer> Answers, IReadOnlyList<Problem> Problems)
{
    /// <summary>Every server of the zone that answers has the value. A resolver that is behind makes it no less right.</summary>
    public bool IsRight => Problems.All(problem => problem.Severity != Severity.Error);
}
