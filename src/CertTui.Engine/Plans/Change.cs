using System.Text.Json.Serialization;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.Conversions;
using CertTui.Engine.Diagnosis.Keys;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.MailServices;
using CertTui.Engine.Networks;
using CertTui.Engine.Ports;
using CertTui.Engine.Reissue;
using CertTui.Engine.Requests;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.Submissions;

namespace CertTui.Engine.Plans;

/// <summary>
/// One step of a plan that changes a machine and can be taken back. It is data: the review screen shows it, the journal
/// keeps it, and looking at the machine tells whether it is done.
/// </summary>
[JsonDerivedType(typeof(PutCertificate), "put-certificate")]
[JsonDerivedType(typeof(TrustRoot), "trust-root")]
[JsonDerivedType(typeof(RemoveCertificate), "remove-certificate")]
[JsonDerivedType(typeof(PutRevocationList), "put-revocation-list")]
[JsonDerivedType(typeof(RetireRequest), "retire-request")]
[JsonDerivedType(typeof(PutBinding), "put-binding")]
[JsonDerivedType(typeof(RemoveBinding), "remove-binding")]
[JsonDerivedType(typeof(ProvideNeed), "provide-need")]
[JsonDerivedType(typeof(WriteBackup), "write-backup")]
[JsonDerivedType(typeof(ImportKey), "import-key")]
[JsonDerivedType(typeof(MakeKeyAndRequest), "make-key-and-request")]
[JsonDerivedType(typeof(DiscardRequest), "discard-request")]
[JsonDerivedType(typeof(WriteFile), "write-file")]
[JsonDerivedType(typeof(ReplaceFile), "replace-file")]
[JsonDerivedType(typeof(WriteConverted), "write-converted")]
[JsonDerivedType(typeof(EditFile), "edit-file")]
[JsonDerivedType(typeof(WriteKeyStore), "write-key-store")]
[JsonDerivedType(typeof(WriteKeyFile), "write-key-file")]
[JsonDerivedType(typeof(HandIn), "hand-in")]
[JsonDerivedType(typeof(RestartServer), "restart-server")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(WithdrawAddress), "withdraw-address")]
[JsonDerivedType(typeof(PutTxtRecord), "put-txt")]
[JsonDerivedType(typeof(AssignService), "assign-service")]
[JsonDerivedType(typeof(ReplaceDefaultSmtp), "replace-default-smtp")]
[JsonDerivedType(typeof(SetMailHostName), "set-mail-host")]
[JsonDerivedType(typeof(CopyUserKey), "copy-user-key")]
[JsonDerivedType(typeof(AskForReissue), "ask-for-reissue")]
public abstract record Change
{
    /// <summary>Kebab-case; the sentence stands in the locales as <c>change.CODE</c>.</summary>
    [JsonIgnore]
    public abstract string Code { get; }

    /// <summary>What the sentence needs: never a secret.</summary>
    [JsonIgnore]
    public abstract IReadOnlyDictionary<string, string> Details { get; }

    /// <summary>False for what has left the machine: it is not offered in the undo list.</summary>
    [JsonIgnore]
    public virtual bool CanUndo => true;

    public abstract bool IsDone(Machine machine);

    /// <summary>Doing it twice is doing it once.</summary>
    public abstract void Do(Machine machine, ISecrets secrets);

    /// <summary>Puts back what was before; doing it on a machine where it was never done changes nothing.</summary>
    public abstract void Undo(Machine machine);
}

/// <summary>Passwords and PINs in memory, for the length of one job.</summary>
public interface ISecrets
{
    /// <summary><see cref="Refusal"/> <c>secret-missing</c> where it was not given.</summary>
    ReadOnlySpan<char> Get(string id);
}

/// <summary>What a job means to do, shown before it is done.</summary>
/// <param name="Job">The job's id.</param>
/// <param name="Changes">In the order in which they are done.</param>
/// <param name="Notes">What a person should know before saying yes.</param>
/// <param name="Facts">What the drafting already knows (kept with the receipt).</param>
[method: JsonConstructor]
public sealed record Plan(
    string Job,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Problem> Notes,
    IReadOnlyDictionary<string, string> Facts)
{
    public static readonly IReadOnlyDictionary<string, string> NoFacts = new Dictionary<string, string>();

    public Plan(string job, params IReadOnlyList<Change> changes)
        : this(job, changes, [], NoFacts)
    {
    }

    /// <summary>Nothing to do: the machine is already as the job wants it.</summary>
    public bool IsEmpty => Changes.Count == 0;
}

/// <summary>What a job did: enough to take it back later.</summary>
public sealed record Receipt(string Job, IReadOnlyList<Change> Done, IReadOnlyDictionary<string, string> Facts);
