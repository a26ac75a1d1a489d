namespace CertTui.Guides.Commands;

/// <summary>Words of a POSIX shell (POSIX.1-2017, Shell Command Language, 2.2).</summary>
internal static class Shell
{
    private const string Plain = "./_-:=@%+,";

    /// <summary>In single quotes where the shell would read anything into it.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || Plain.Contains(character))
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A file that is called after a host; an asterisk in a file name is asking for trouble.</summary>
    public static string File(string host, string extension) => Word(host.Replace("*", "wildcard", StringComparison.Ordinal) + extension);
}
