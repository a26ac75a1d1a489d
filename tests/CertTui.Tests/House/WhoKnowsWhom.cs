using System.Xml.Linq;

namespace CertTui.Tests.House;

/// <summary>The references between the projects are those of the plan of the house, and no others.</summary>
public sealed class WhoKnowsWhom
{
    [Theory]
    [InlineData("CertTui.Terminal", "")]
    [InlineData("CertTui.Engine", "")]
    [InlineData("CertTui.Guides", "CertTui.Engine")]
    [InlineData("CertTui.Machines", "CertTui.Engine")]
    [InlineData("CertTui", "CertTui.Guides CertTui.Machines CertTui.Terminal")]
    public void A_project_knows_only_whom_it_may(string project, string known) =>
        Assert.Equal(known, string.Join(' ', References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order()));

    [Theory]
    [InlineData("CertTui.Terminal", "")]
    [InlineData("CertTui.Engine", "System.Security.Cryptography.Pkcs")]
    [InlineData("CertTui.Guides", "")]
    [InlineData("CertTui.Machines", "")]
    [InlineData("CertTui", "System.CommandLine")]
    public void A_project_needs_only_these_packages(string project, string packages) =>
        Assert.Equal(packages, string.Join(' ', References(project, "PackageReference").Order()));

    [Fact]
    public void No_source_file_has_grown_over_250_lines() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(file).Count() > 250);

    [Fact]
    public void Words_for_people_stand_in_the_locales_and_not_in_the_code() =>
        Assert.DoesNotContain(Sources(), file => File.ReadAllText(file).Any(character => character is >= '\u3400' and <= '\u9fff'));

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.Path("src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
