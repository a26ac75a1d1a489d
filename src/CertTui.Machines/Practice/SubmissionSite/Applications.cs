using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>The applications on disk: one folder each, named by its reference number, with the record and the issued certificate.</summary>
internal sealed class Applications(PracticeFolders folders)
{
    public const int ReferenceLength = 9;
    private const string RecordFile = "application.json";
    private const string CertificateFile = "server.pem";

    /// <summary>Held for as long as an application is looked for and then changed.</summary>
    public IDisposable Hold() => DiskLock.Alone(folders.ApplicationsLock);

    public IReadOnlyList<ApplicationRecord> List() => [.. DurableFolder.Folders(folders.Applications).Select(TryRead).OfType<ApplicationRecord>()];

    public ApplicationRecord? OfCase(string caseId) => List().FirstOrDefault(record => record.Application.CaseId == caseId);

    public ApplicationRecord? Find(string reference) => List().FirstOrDefault(record => record.Reference == reference);

    /// <summary><see cref="Refusal"/> <c>site-application-not-found</c> (reference).</summary>
    public ApplicationRecord Get(string reference) => Find(reference) ?? throw new Refusal("site-application-not-found", ("reference", reference));

    /// <summary>Nine random digits, zeros in front included.</summary>
    public string NewReference()
    {
        while (true)
        {
            var reference = RandomNumberGenerator.GetString("0123456789", ReferenceLength);
            if (!Directory.Exists(PathOf(reference)))
                return reference;
        }
    }

    public void Add(ApplicationRecord record) => DurableFolder.CreateWhole(PathOf(record.Reference), temporary => Write(temporary, record));

    public ApplicationRecord Update(ApplicationRecord record)
    {
        Write(PathOf(record.Reference), record);
        return record;
    }

    /// <summary>Null where it is not issued yet. From the moment that this file is there, it is.</summary>
    public Certificate? Issued(string reference) =>
        PemFile.TryRead(Path.Combine(PathOf(reference), CertificateFile), "CERTIFICATE") is { } der ? Certificate.TryOpen(der) : null;

    public void KeepIssued(string reference, Certificate certificate) =>
        DurableFile.Write(Path.Combine(PathOf(reference), CertificateFile), PemFile.Bytes("CERTIFICATE", certificate.Der), DurableFile.Readable);

    public ApplicationStatus Show(ApplicationRecord record)
    {
        var state = !record.Accepted && Issued(record.Reference) is not null ? "issued" : record.State;
        return new ApplicationStatus(record.Reference, record.Application.CaseId, record.Application.Names[0], state);
    }

    private static void Write(string folder, ApplicationRecord record) =>
        DurableFile.Write(Path.Combine(folder, RecordFile), PracticeJson.Bytes(record, PracticeJson.Readable.ApplicationRecord));

    private static ApplicationRecord? TryRead(string path) => PracticeJson.TryRead(Path.Combine(path, RecordFile), PracticeJson.Readable.ApplicationRecord);

    private string PathOf(string reference) => Path.Combine(folders.Applications, SafeName.Check(reference));
}
