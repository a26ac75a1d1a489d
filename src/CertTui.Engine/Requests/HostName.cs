using CertTui.Engine.Requests.Names;

namespace CertTui.Engine.Requests;

/// <summary>
/// Reads a host name as a person types or pastes it. The rules are those of the TLS Baseline Requirements (definitions of FQDN and
/// wildcard domain name), RFC 1035 section 2.3.4, RFC 1123 section 2.1 and RFC 5890.
/// </summary>
public static class HostName
{
    /// <summary>The whole name in ASCII form, without the root's dot (RFC 1035 section 2.3.4, less two octets of encoding).</summary>
    public const int LongestName = 253;

    /// <summary>Never throws: what is wrong stands in the problems, each with the detail <c>name</c>.</summary>
    public static HostNameReading Read(string typed)
    {
        var notices = new List<Problem>();
        var cleaned = HostNameCleaning.Clean(typed, notices);
        var faults = new List<Problem>();
        CheckWhole(cleaned, faults);
        var wildcard = cleaned.StartsWith("*.", StringComparison.Ordinal);
        if (faults.Count > 0)
            return new HostNameReading(typed, null, cleaned, wildcard, [.. notices, .. faults]);

        var bare = wildcard ? cleaned[2..] : cleaned;
        var labels = bare.Split('.').Select(label => InternationalLabel.Read(label, cleaned, faults)).ToList();
        var ascii = string.Join('.', labels.Select(label => label.Ascii));
        if (faults.Count == 0)
            CheckAscii(ascii, wildcard, cleaned, faults);
        if (faults.Count > 0)
            return new HostNameReading(typed, null, cleaned, wildcard, [.. notices, .. faults]);

        var star = wildcard ? "*." : "";
        var unicode = star + string.Join('.', labels.Select(label => label.Unicode));
        return new HostNameReading(typed, star + ascii, unicode, wildcard, [.. notices, .. Mapping(cleaned, star + ascii, unicode)]);
    }

    private static void CheckWhole(string name, List<Problem> faults)
    {
        if (name.Length == 0)
            faults.Add(Problem.Error("name-empty", ("name", name)));
        else if (name.Any(char.IsWhiteSpace))
            faults.Add(Problem.Error("name-blank", ("name", name)));
        else if (Addresses.IsAddress(name))
            faults.Add(Problem.Error("name-ip-address", ("name", name)));
        else
            Wildcards.Check(name, faults);
    }

    private static void CheckAscii(string ascii, bool wildcard, string name, List<Problem> faults)
    {
        var length = ascii.Length + (wildcard ? 2 : 0);
        if (length > LongestName)
            faults.Add(Problem.Error("name-too-long", ("name", name), ("length", $"{length}"), ("limit", $"{LongestName}")));
        if (ReservedNames.SuffixOf(ascii) is { } reserved)
            faults.Add(Problem.Error("name-reserved", ("name", name), ("suffix", reserved)));
        else if (wildcard && PublicSuffixes.Contains(ascii))
            faults.Add(Problem.Error("wildcard-public-suffix", ("name", name), ("suffix", ascii)));
        else if (!ascii.Contains('.'))
            faults.Add(Problem.Error("name-single-label", ("name", name)));
        else
            TopLevel.Check(ascii[(ascii.LastIndexOf('.') + 1)..], name, faults);
    }

    // Upper case, full-width letters and the like: a person shall see that the name became another text.
    private static IEnumerable<Problem> Mapping(string cleaned, string ascii, string unicode)
    {
        if (cleaned == ascii || cleaned == unicode)
            yield break;
        string[] forms = [ascii, unicode];
        var code = forms.Contains(cleaned, StringComparer.OrdinalIgnoreCase) ? "name-lower-cased" : "name-mapped";
        yield return Problem.Info(code, ("name", cleaned), ("result", unicode));
    }
}
