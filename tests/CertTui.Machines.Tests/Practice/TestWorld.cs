using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice;

/// <summary>A practice machine in a folder of its own, on 2026-11-20.</summary>
internal sealed class TestWorld : IDisposable
{
    // Made once and copied: making keys is the slow part.
    private static readonly Lazy<Dictionary<string, byte[]>> Fresh = new(MakeOnce);

    public TestWorld()
    {
        Clock = new FakeTime(FakeTime.Start);
        Folder = Directory.CreateTempSubdirectory("certtui-").FullName;
        CopyTo(Folder);
        Open = PracticeMachine.Open(Folder, Clock, Texts);
    }

    public FakeTime Clock { get; }

    public string Folder { get; }

    public PracticeMachine Open { get; private set; }

    public Engine.Ports.Machine Machine => Open.Machine;

    public Engine.Ports.ISubmissionSite Site => Machine.SubmissionSite!;

    public Engine.Ports.IAuthority Authority => Machine.Authority!;

    /// <summary>What a person sees after the program was ended and started again.</summary>
    public void Reopen()
    {
        Open.Dispose();
        Open = PracticeMachine.Open(Folder, Clock, Texts);
    }

    public string PathOf(params string[] parts) => Path.Combine([Folder, "practice", .. parts]);

    public static string Texts(string code, IReadOnlyDictionary<string, string> details) => code switch
    {
        "practice-mail-issued-subject" => "SSL 伺服器數位憑證下載通知",
        "practice-mail-csr-invitation-subject" => "Submission of Certificate Signing Request (CSR)",
        _ => $"{code}\n{string.Join('\n', details.Select(detail => $"{detail.Key}={detail.Value}"))}",
    };

    public void Dispose()
    {
        Open.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Dictionary<string, byte[]> MakeOnce()
    {
        var folder = Directory.CreateTempSubdirectory("certtui-").FullName;
        PracticeMachine.Open(folder, new FakeTime(FakeTime.Start), Texts).Dispose();
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);
        Directory.Delete(folder, recursive: true);
        return files;
    }

    private static void CopyTo(string folder)
    {
        foreach (var (name, content) in Fresh.Value)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }
}
