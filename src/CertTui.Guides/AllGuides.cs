using CertTui.Guides.Model;
using CertTui.Guides.TwcaIis;

namespace CertTui.Guides;

/// <summary>The guides of this program, by id.</summary>
public static class AllGuides
{
    public static IReadOnlyList<string> Ids { get; } = ["twca-iis"];

    public static Guide? Find(string id) => id switch
    {
        "twca-iis" => TwcaIisGuide.Guide,
        _ => null,
    };
}
