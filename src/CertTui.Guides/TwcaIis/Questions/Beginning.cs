using CertTui.Guides.EveryGuide;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>What is ordered: asked first, because the rest depends on it.</summary>
internal static class Beginning
{
    public static readonly Question Product = Question.Choice("product", new Option("ov"), new Option("ev")) with
    {
        When = Situations.NotRestore,
        Default = _ => "ov",
    };

    /// <summary>At the real CA the chain is agreed on the application form; the practice CA delivers either.</summary>
    public static readonly Question Tiers = Question.Choice("tiersOrdered", new Option("4"), new Option("3")) with
    {
        When = Situations.Practice & Situations.NotRestore,
        Default = _ => "4",
    };
}
