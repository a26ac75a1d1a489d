using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>Applications that the CA has not approved yet: one file each, named as the mails of its case.</summary>
internal sealed class WaitingApplications(PracticeFolders folders)
{
    private const string Suffix = ".json";

    public IReadOnlyList<Application> List() =>
        [.. DurableFolder.Files(folders.WaitingApplications, Suffix).Select(path => PracticeJson.TryRead(path, PracticeJson.Readable.Application)).OfType<Application>()];

    public void Keep(Application application)
    {
        DurableFolder.Ensure(folders.WaitingApplications);
        DurableFile.Write(PathOf(application.CaseId), PracticeJson.Bytes(application, PracticeJson.Readable.Application));
    }

    public void Remove(string caseId) => DurableFile.Delete(PathOf(caseId));

    public static ApplicationStatus Show(Application application) => new("", application.CaseId, application.Names[0], "waiting");

    private string PathOf(string caseId) => Path.Combine(folders.WaitingApplications, ApplicationMails.Mark(caseId) + Suffix);
}
