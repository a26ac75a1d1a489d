using System.Text;
using CertTui.Guides.Unattended;
using CertTui.Machines.Disk;

namespace CertTui.Guides.Tests;

/// <summary>The answers files under tests/answers, as they are and with changes.</summary>
internal static class SampleAnswers
{
    public static string Folder { get; } = Repository.Path("tests", "answers");

    public static AnswersFile FourTier => Load("twca-iis-four-tier");

    public static AnswersFile Load(string name) => AnswersFile.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    /// <summary>As the program reads it: <c>file-not-found</c> where there is none.</summary>
    public static char[] Secret(string file) =>
        Encoding.UTF8.GetChars(new DiskFiles(Folder).Read(file)).AsSpan().TrimEnd("\r\n").ToArray();

    public static AnswersFile With(this AnswersFile file, params (string Question, string Answer)[] answers)
    {
        var all = new Dictionary<string, string>(file.Answers);
        foreach (var (question, answer) in answers)
            all[question] = answer;
        return file with { Answers = all };
    }

    public static AnswersFile Without(this AnswersFile file, params string[] ids) => file with
    {
        Answers = file.Answers.Where(answer => !ids.Contains(answer.Key)).ToDictionary(),
        SecretFiles = file.SecretFiles.Where(secret => !ids.Contains(secret.Key)).ToDictionary(),
    };

    public static AnswersFile WithSecret(this AnswersFile file, string step, string path) =>
        file with { SecretFiles = new Dictionary<string, string>(file.SecretFiles) { [step] = path } };
}
