namespace CertTui.Machines.Windows.Exchange;

/// <summary>What Exchange's setup wrote into the registry, as plain values.</summary>
/// <param name="Major">MsiProductMajor.</param>
/// <param name="Minor">MsiProductMinor.</param>
/// <param name="Build">MsiBuildMajor.</param>
/// <param name="Folder">MsiInstallPath; null where setup did not finish.</param>
/// <param name="IsEdge">Whether the Edge Transport role is installed.</param>
internal sealed record SetupValues(int Major, int Minor, int Build, string? Folder, bool IsEdge);

/// <summary>The Exchange of this computer.</summary>
/// <param name="Product">Name and version.</param>
/// <param name="Folder">Where it is installed.</param>
/// <param name="IsEdge">An Edge Transport server: SMTP only, and no remote shell.</param>
internal sealed record ExchangeInstallation(string Product, string Folder, bool IsEdge)
{
    // The first build of the Subscription Edition, which goes on counting where 2019 stopped.
    private const int FirstBuildOfSubscriptionEdition = 2562;

    /// <summary>Null where none of the values tell of an Exchange from 2010 on. The newest counts: an upgrade leaves old values behind.</summary>
    public static ExchangeInstallation? Find(IEnumerable<SetupValues> found) =>
        found.OrderByDescending(values => (values.Major, values.Minor)).Select(Read).FirstOrDefault(read => read is not null);

    private static ExchangeInstallation? Read(SetupValues values)
    {
        if (string.IsNullOrWhiteSpace(values.Folder) || NameOf(values) is not { } name)
            return null;
        var role = values.IsEdge ? ", Edge Transport" : "";
        return new ExchangeInstallation($"Microsoft Exchange Server {name} ({values.Major}.{values.Minor}.{values.Build}{role})", values.Folder, values.IsEdge);
    }

    private static string? NameOf(SetupValues values) => (values.Major, values.Minor) switch
    {
        (14, _) => "2010",
        (15, 0) => "2013",
        (15, 1) => "2016",
        (15, 2) => values.Build < FirstBuildOfSubscriptionEdition ? "2019" : "SE",
        _ => null,
    };
}
