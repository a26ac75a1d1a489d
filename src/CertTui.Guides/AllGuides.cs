using CertTui.Guides.HongkongPost;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaIis;

namespace CertTui.Guides;

/// <summary>The guides of this program, by id.</summary>
public static class AllGuides
{
    private static readonly string[] Known = ["twca-iis", "hkpost-iis", "hkpost-exchange"];

    public static IReadOnlyList<string> Ids => Known;

    public static Guide? Find(string id) => id switch
    {
        "twca-iis" => TwcaIisGuide.Guide,
        "hkpost-iis" => HongkongPostIisGuide.Guide,
        "hkpost-exchange" => HongkongPostExchangeGuide.Guide,
        _ => null,
    };
}
