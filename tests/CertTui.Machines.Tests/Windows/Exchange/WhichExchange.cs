using CertTui.Machines.Windows.Exchange;

namespace CertTui.Machines.Tests.Windows.Exchange;

public sealed class WhichExchange
{
    private const string Folder = @"C:\Program Files\Microsoft\Exchange Server\";

    // Builds of Microsoft's table of Exchange versions: the first and the last of each product.
    [Theory]
    [InlineData(14, 0, 639, "Microsoft Exchange Server 2010 (14.0.639)")]
    [InlineData(14, 3, 513, "Microsoft Exchange Server 2010 (14.3.513)")]
    [InlineData(15, 0, 516, "Microsoft Exchange Server 2013 (15.0.516)")]
    [InlineData(15, 0, 1497, "Microsoft Exchange Server 2013 (15.0.1497)")]
    [InlineData(15, 1, 225, "Microsoft Exchange Server 2016 (15.1.225)")]
    [InlineData(15, 1, 2507, "Microsoft Exchange Server 2016 (15.1.2507)")]
    [InlineData(15, 2, 221, "Microsoft Exchange Server 2019 (15.2.221)")]
    [InlineData(15, 2, 1748, "Microsoft Exchange Server 2019 (15.2.1748)")]
    [InlineData(15, 2, 2562, "Microsoft Exchange Server SE (15.2.2562)")]
    public void The_version_tells_the_product(int major, int minor, int build, string product) =>
        Assert.Equal(new ExchangeInstallation(product, Folder, false), ExchangeInstallation.Find([new SetupValues(major, minor, build, Folder, false)]));

    [Fact]
    public void The_edge_role_is_said() =>
        Assert.Equal("Microsoft Exchange Server 2019 (15.2.1748, Edge Transport)", ExchangeInstallation.Find([new SetupValues(15, 2, 1748, Folder, true)])!.Product);

    [Fact]
    public void The_newest_counts() =>
        Assert.StartsWith("Microsoft Exchange Server 2016", ExchangeInstallation.Find([new(14, 3, 513, Folder, false), new(15, 1, 2507, Folder, false)])!.Product);

    [Theory]
    [InlineData(8, 3, Folder)]
    [InlineData(16, 0, Folder)]
    [InlineData(-1, -1, Folder)]
    [InlineData(15, 2, null)]
    [InlineData(15, 2, " ")]
    public void Without_values_of_a_known_version_there_is_none(int major, int minor, string? folder) =>
        Assert.Null(ExchangeInstallation.Find([new SetupValues(major, minor, 0, folder, false)]));

    [Fact]
    public void Without_any_value_there_is_none() => Assert.Null(ExchangeInstallation.Find([]));
}
