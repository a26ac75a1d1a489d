using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Tls;

/// <summary>Which binding answers, as http.sys chooses: the exact host, then a wildcard host, then the binding that has no host.</summary>
internal static class BindingChoice
{
    /// <summary>Null where no binding answers to the name, and the connection is closed.</summary>
    public static Binding? For(string host, IEnumerable<Binding> bindings)
    {
        var candidates = bindings.ToList();
        return candidates.FirstOrDefault(binding => string.Equals(binding.Host, host, StringComparison.OrdinalIgnoreCase) && host.Length > 0)
            ?? candidates.FirstOrDefault(binding => IsWildcardFor(binding.Host, host))
            ?? candidates.FirstOrDefault(binding => binding.Host.Length == 0)
            // Without SNI the certificate belongs to the address, so it answers whatever the name.
            ?? candidates.FirstOrDefault(binding => binding is { Protocol: "https", Sni: false });
    }

    /// <summary>A record for the very address, without a name, comes before every record for a name; it answers even where its site is stopped.</summary>
    public static Binding? ForAddress(string address, IEnumerable<Binding> bindings) =>
        address == "*" ? null : bindings.FirstOrDefault(binding => binding is { Protocol: "https", Sni: false } && binding.Address == address);

    private static bool IsWildcardFor(string pattern, string host)
    {
        var dot = host.IndexOf('.');
        return pattern.StartsWith("*.", StringComparison.Ordinal) && dot > 0 && host[dot..].Equals(pattern[1..], StringComparison.OrdinalIgnoreCase);
    }
}
