namespace CertTui.Engine.WebServers.Apache;

/// <summary>Macros (mod_macro): the lines between <c>&lt;Macro name $parameter ...&gt;</c> and its end, put in wherever <c>Use name value ...</c> stands.</summary>
internal sealed class ApacheMacros
{
    private readonly Dictionary<string, List<ApacheDirective>> _macros = new(StringComparer.OrdinalIgnoreCase);
    private List<ApacheDirective>? _open;

    /// <summary>True where the line stands in a macro that is being written down, as it is.</summary>
    public bool TakeInside(ApacheDirective line)
    {
        if (_open is null)
            return false;
        if (line.Is("</Macro"))
            _open = null;
        else
            _open.Add(line with { IsMacro = true });
        return true;
    }

    /// <summary>True where the line begins a macro, or makes an end of one.</summary>
    public bool Take(ApacheDirective directive)
    {
        if (directive.Arguments.Count == 0)
            return false;
        var name = directive.Arguments[0].Value;
        if (directive.Is("<Macro"))
            _macros[name] = _open = [directive];
        else if (directive.Is("UndefMacro"))
            _macros.Remove(name);
        else
            return false;
        return true;
    }

    /// <summary>The lines that a line stands for; null where it uses no macro.</summary>
    public IEnumerable<ApacheDirective>? Used(ApacheDirective use)
    {
        if (!use.Is("Use") || use.Arguments.Count == 0 || !_macros.TryGetValue(use.Arguments[0].Value, out var macro))
            return null;
        // The longest first: $name stands in $names.
        var values = macro[0].Arguments.Skip(1).Zip(use.Arguments.Skip(1), (parameter, value) => (Name: parameter.Value, value.Value))
            .OrderByDescending(pair => pair.Name.Length).ToList();
        return [.. macro.Skip(1).Select(line => line with { Name = With(line.Name), Arguments = [.. line.Arguments.Select(With)] })];

        ApacheWord With(ApacheWord word) => word with { Value = values.Aggregate(word.Value, (text, pair) => text.Replace(pair.Name, pair.Value, StringComparison.OrdinalIgnoreCase)) };
    }
}
