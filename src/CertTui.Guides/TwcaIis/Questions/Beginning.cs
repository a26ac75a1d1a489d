using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>What is wanted: asked first, because the rest depends on it.</summary>
internal static class Beginning
{
    public static readonly Question Flow = Question.Choice("flow",
        new Option("new"), new Option("renew", Guards.HasCertificates), new Option("restore")) with
    {
        Default = _ => "new",
    };

    public static readonly Question Product = Question.Choice("product", new Option("ov"), new Option("ev")) with
    {
        When = Guards.NotRestore,
        Default = _ => "ov",
    };

    /// <summary>At the real CA the chain is agreed on the application form; the practice CA delivers either.</summary>
    public static readonly Question Tiers = Question.Choice("tiersOrdered", new Option("4"), new Option("3")) with
    {
        When = Guards.Practice & Guards.NotRestore,
        Default = _ => "4",
    };

    public static readonly Question Issue = Question.Choice("practice.issue", new Option("at-once"), new Option("later")) with
    {
        When = Guards.Practice & Guards.NotRestore,
        Default = _ => "at-once",
    };

    public static readonly Question RenewOf = new("renewOf", FieldKind.Choice)
    {
        Offered = known => Known.Lines(known.Fact("installed")),
        Default = known => Known.Lines(known.Fact("installed")).FirstOrDefault(),
    };
}
