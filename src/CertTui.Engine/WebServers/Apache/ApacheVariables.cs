namespace CertTui.Engine.WebServers.Apache;

/// <summary>What <c>Define</c> and the environment of the server give names to, as it stands at a line of the configuration.</summary>
internal sealed class ApacheVariables(IReadOnlyDictionary<string, string> environment)
{
    private readonly Dictionary<string, string> _defined = [];

    public bool Has(string name) => _defined.ContainsKey(name);

    public void Define(string name, string value) => _defined[name] = value;

    public void UnDefine(string name) => _defined.Remove(name);

    /// <summary>The line with its variables put in. Where they hold blanks and no quotes stand around them, they are words of their own.</summary>
    public ApacheDirective Expanded(ApacheDirective directive) => directive.Arguments.Any(word => word.Value.Contains("${", StringComparison.Ordinal))
        ? directive with { Arguments = [.. directive.Arguments.SelectMany(Words)] }
        : directive;

    private IEnumerable<ApacheWord> Words(ApacheWord word)
    {
        var value = Expanded(word.Value);
        if (value == word.Value || word.Raw[0] is '"' or '\'')
            return [word with { Value = value }];
        return value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(part => word with { Value = part });
    }

    // ${NAME}: what is defined, then the environment; what nobody knows stays as it is (ap_resolve_env).
    private string Expanded(string text)
    {
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            var name = text[(open + 2)..close];
            var value = _defined.GetValueOrDefault(name) ?? environment.GetValueOrDefault(name) ?? text[open..(close + 1)];
            text = text[..open] + value + text[(close + 1)..];
            at = open + value.Length;
        }
        return text;
    }
}
