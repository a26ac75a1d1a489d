using System.Text;

namespace CertTui.Tests.Program;

/// <summary>Looks for the secrets of the sample answers in any form in which a program might write them by mistake.</summary>
internal static class SecretSearch
{
    private static readonly IReadOnlyList<(string Form, byte[] Bytes)> Wanted = [.. Secrets().SelectMany(Forms)];

    public static void ExpectNone(byte[] content, string where)
    {
        foreach (var (form, bytes) in Wanted)
            Assert.True(content.AsSpan().IndexOf(bytes) < 0, $"{where} holds {form}");
    }

    private static IEnumerable<string> Secrets() =>
        Directory.GetFiles(Repository.Path("tests", "answers", "secrets")).Select(path => File.ReadAllText(path).Trim());

    private static IEnumerable<(string, byte[])> Forms(string secret)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var bytes = encoding.GetBytes(secret);
            yield return ($"{secret} as {encoding.WebName}", bytes);
            yield return ($"{secret} as {encoding.WebName} in hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
            yield return ($"{secret} as {encoding.WebName} in small hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
            // Base64 looks different at each of three offsets; the first and the last characters depend on the neighbours.
            for (var offset = 0; offset < 3; offset++)
            {
                var text = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
                yield return ($"{secret} as {encoding.WebName} in Base64", Encoding.ASCII.GetBytes(text[(offset == 0 ? 0 : 4)..^2]));
            }
        }
    }
}
