using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Questions;

/// <summary>What is wanted: asked first, because the rest depends on it.</summary>
internal static class Starting
{
    public static readonly Question Flow = Question.Choice("flow",
        new Option("new"), new Option("renew", Situations.HasCertificates), new Option("restore")) with
    {
        Default = _ => "new",
    };

    public static readonly Question RenewOf = new("renewOf", FieldKind.Choice)
    {
        Offered = known => Known.Lines(known.Fact("installed")),
        Default = known => Known.Lines(known.Fact("installed")).FirstOrDefault(),
    };

    /// <summary>How long the CA takes is part of the practice.</summary>
    public static readonly Question Issue = Question.Choice("practice.issue", new Option("at-once"), new Option("later")) with
    {
        When = Situations.Practice & Situations.NotRestore,
        Default = _ => "at-once",
    };
}
