using System.Text.RegularExpressions;

namespace CertTui.Machines.Unix.Changes;

/// <summary>Takes passwords out of configurations before a person sees them (attributes whose names end in pass, password or secret).</summary>
internal static partial class MaskedSecrets
{
    public static string Of(string text) => Attribute().Replace(text, "${name}=\"***\"");

    [GeneratedRegex("""(?<name>[\w.:-]*(?:pass|passwd|password|secret))\s*=\s*(?:"[^"]*"|'[^']*')""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();
}
