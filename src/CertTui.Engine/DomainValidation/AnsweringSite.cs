using CertTui.Engine.Ports;

namespace CertTui.Engine.DomainValidation;

/// <summary>Which site answers for a name: one bound to the host name, else one without; the scheme's own port before others.</summary>
internal static class AnsweringSite
{
    public static (Site Site, Binding Binding)? For(IReadOnlyList<Site> sites, string protocol, string name)
    {
        var port = protocol == "https" ? 443 : 80;
        var candidates =
            from site in sites
            from binding in site.Bindings
            where binding.Protocol == protocol
            where binding.Host.Length == 0 || binding.Host.Equals(name, StringComparison.OrdinalIgnoreCase)
            orderby binding.Host.Length == 0, binding.Port != port
            select (site, binding);
        return candidates.Select(found => ((Site, Binding)?)found).FirstOrDefault();
    }
}
