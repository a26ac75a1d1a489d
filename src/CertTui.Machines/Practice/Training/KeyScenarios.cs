using System.Text;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Training;

/// <summary>4.1 Q1: the certificate is gone from the list after it was imported. One scenario for each place where its key may be.</summary>
internal static class KeyScenarios
{
    /// <summary>The server on which the request was made, and this one is not it.</summary>
    public const string OtherServer = "iis-a.example.com.tw";

    /// <summary>The file beside the backups in which a colleague wrote their password down.</summary>
    public const string Note = "password.txt";

    private const string Symptom = "certificate-vanished";

    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("iis-wrong-server", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-wrong-server");
            return stage.Import(stage.RequestOn(OtherServer));
        }),
        new("iis-second-request", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-second-request");
            var first = stage.Request();
            stage.Request("-2", daysAgo: 2);
            return stage.Import(KeyStage.KeyOf(first));
        }),
        new("iis-broken-link", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-broken-link");
            var request = stage.Request();
            ground.Machine.Pending.Retire(request.Id);
            return stage.Import(KeyStage.KeyOf(request), keyId: request.KeyId + "-gone");
        }),
        new("iis-orphan", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-orphan");
            var request = stage.Request();
            ground.Machine.Pending.Retire(request.Id);
            return stage.Import(KeyStage.KeyOf(request));
        }),
        new("iis-wrong-store", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-wrong-store");
            return stage.Import(stage.RequestOfThePerson());
        }),
        new("iis-key-in-file", Symptom, InFile),
        new("iis-lost", Symptom, ground =>
        {
            var stage = new KeyStage(ground, "iis-lost");
            return stage.Import(stage.RequestOn(ground.Machine.HostName));
        }),
    ];

    // Two backups with the same password: which is the right one, names do not tell.
    private static Dictionary<string, string> InFile(Ground ground)
    {
        const string password = "practice-backup-2026";
        var stage = new KeyStage(ground, "iis-key-in-file");
        var backups = DurableFolder.Ensure(Path.Combine(stage.Folder, "backups"));
        var request = stage.Request();
        stage.MoveIntoBackup(stage.Request("-last-year", daysAgo: 200), Path.Combine(backups, "key.pfx"), password);
        stage.MoveIntoBackup(request, Path.Combine(backups, "key_old.pfx"), password);
        DurableFile.Write(Path.Combine(backups, Note), Encoding.ASCII.GetBytes(password + "\n"), DurableFile.OwnerOnly);
        var known = stage.Import(KeyStage.KeyOf(request));
        known["keyFolders"] = backups;
        return known;
    }
}
