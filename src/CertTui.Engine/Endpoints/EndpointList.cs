namespace CertTui.Engine.Endpoints;

/// <summary>
/// A list of endpoints: one a line, <c>host[:port] [address] [starttls]</c>, a hyphen for an address that is left open; what follows
/// a # is a remark.
/// </summary>
public static class EndpointList
{
    /// <exception cref="Refusal"><c>endpoint-unreadable</c> with the detail <c>typed</c>; <c>answer-not-offered</c></exception>
    public static IReadOnlyList<Endpoint> Read(string text)
    {
        var endpoints = new List<Endpoint>();
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 3)
                throw new Refusal("endpoint-unreadable", ("typed", line.Trim()));
            if (words.Length > 0)
                endpoints.Add(EndpointReading.Read(words[0], AddressOf(words), words.ElementAtOrDefault(2)));
        }
        return endpoints;
    }

    private static string? AddressOf(string[] words) => words.ElementAtOrDefault(1) is { } address and not "-" ? address : null;
}
