using CertTui.Engine;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>Writes an argument of a configuration line (Apache HTTP Server 2.4, "Configuration Files: Syntax").</summary>
internal static class ConfigurationWord
{
    /// <exception cref="Refusal"><c>path-invalid</c> (path): no line can hold it.</exception>
    public static string Of(string text)
    {
        if (text.Any(char.IsControl) || text.Contains("${", StringComparison.Ordinal))
            throw new Refusal("path-invalid", ("path", text));
        return text.Any(character => char.IsWhiteSpace(character) || character is '"' or '\'' or '\\' or '<' or '>' or '#')
            ? $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""
            : text;
    }
}
