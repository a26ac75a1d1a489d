using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.DomainValidation;

/// <summary>Puts the CA's file, byte for byte, where the CA will fetch it: below the folder of each site that answers.</summary>
public static class PlaceFile
{
    public const string Job = "place-file";

    /// <exception cref="Refusal"><c>no-http-site</c> (name), <c>website-wildcard</c> (name): a file proves one host only.</exception>
    public static Plan Draft(Machine machine, IReadOnlyList<string> names, string fileName, byte[] content)
    {
        var sites = machine.Sites.List();
        var changes = names
            .Select(name => SiteFor(sites, name))
            .DistinctBy(site => site.Id)
            .Select(site => new WriteFile(Path.Combine([site.Folder, .. ValidationFile.Folder, fileName]), content))
            .Where(change => !change.IsDone(machine))
            .ToArray();
        return new Plan(Job, changes);
    }

    private static Site SiteFor(IReadOnlyList<Site> sites, string name)
    {
        if (ValidationName.IsWildcard(name))
            throw new Refusal("website-wildcard", ("name", name));
        return AnsweringSite.For(sites, "http", ValidationName.Of(name))?.Site ?? throw new Refusal("no-http-site", ("name", name));
    }
}
