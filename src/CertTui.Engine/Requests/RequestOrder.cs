using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>What a request shall be, with every id chosen beforehand, so that doing it again finishes the same request.</summary>
/// <param name="CaseId">The case that it is for.</param>
/// <param name="RequestId">Id of the pending request to come.</param>
/// <param name="KeyId">Id of the key to come: never that of a key which is in use.</param>
/// <param name="Subject">Checked beforehand by <see cref="SubjectCheck"/>.</param>
/// <param name="Names">A-labels; all of them go into the subject alternative name.</param>
/// <param name="Key">Kind and size.</param>
/// <param name="Exportable">Without it there is no backup later.</param>
/// <param name="CsrPath">Where the request file goes; nothing is overwritten.</param>
public sealed record RequestOrder(
    string CaseId,
    string RequestId,
    string KeyId,
    Subject Subject,
    IReadOnlyList<string> Names,
    KeyChoice Key,
    bool Exportable,
    string CsrPath);
