using System.Net;

namespace CertTui.Engine.Requests.Names;

internal static class Addresses
{
    /// <summary>An IPv4 address in four parts, or an IPv6 address with or without brackets.</summary>
    public static bool IsAddress(string name)
    {
        var text = name.Trim('[', ']');
        // .NET also reads "1" and "1.2" as addresses; those fall under the rules of the last label.
        return (text.Contains(':') || text.Count(character => character == '.') == 3) && IPAddress.TryParse(text, out _);
    }
}
