using CertTui.Guides.HongkongPost;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq;
using CertTui.Guides.TwcaIis;
using CertTui.Guides.Workbench;

namespace CertTui.Guides;

/// <summary>The guides and the tools of this program, by id.</summary>
public static class AllGuides
{
    private static readonly string[] Known = ["twca-iis", "hkpost-iis", "hkpost-exchange", "twca-faq", "inspect", "chain", "convert", "diagnose"];

    /// <summary>In the order of the home screen.</summary>
    public static IReadOnlyList<string> Ids => Known;

    public static Guide? Find(string id) => id switch
    {
        "twca-iis" => TwcaIisGuide.Guide,
        "hkpost-iis" => HongkongPostIisGuide.Guide,
        "hkpost-exchange" => HongkongPostExchangeGuide.Guide,
        "twca-faq" => TwcaFaqGuide.Guide,
        "inspect" => InspectTool.Guide,
        "chain" => ChainTool.Guide,
        "convert" => ConvertTool.Guide,
        "diagnose" => DiagnoseTool.Guide,
        _ => null,
    };
}
