using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.Walking;

/// <summary>A guide with one of everything: each kind of step, guards on answers and on facts, defaults that follow answers, ways back.</summary>
internal static class SmallGuide
{
    public static readonly Guard WantsBackup = new("wants-backup", known => known.Said("backup", "yes"));
    public static readonly Guard HasSites = new("has-sites", known => known.Is("sites", "yes"));
    public static readonly Guard Shop = new("shop", known => known.Said("host", "shop"));

    private static readonly Question Host = Question.Text("host", (_, text) =>
        new Reading(text.ToLowerInvariant(), text.Length > 8 ? [Problem.Error("too-long")] : text == text.ToLowerInvariant() ? [] : [Problem.Info("lowered")]));

    private static readonly Question Backup = Question.YesNo("backup", "yes");

    private static readonly Question Path = Question.Text("path", (_, text) => new Reading(text)) with { When = WantsBackup, Default = known => known.Answer("host") + ".pfx" };

    private static readonly Question Way = Question.Choice("way", new Option("mail"), new Option("file", Shop)) with { Default = _ => "mail" };

    private static readonly Question Note = Question.Text("note", (_, text) => new Reading(text)) with { Optional = true };

    public static Guide Guide { get; } = new("small",
        new Section("1",
            new Tell("1.read"),
            new Do("1.look", new Looking("look", [])),
            new Ask("1.host", Host, Backup, Note)),
        new Section("2",
            new Do("2.make", new Changing("make", ["host"])),
            new Ask("2.way", Way),
            new Do("2.check", new Looking("check", ["way"])),
            new Ask("2.path", Path) { When = WantsBackup },
            new AskSecret("2.password", For: "2.backup", Twice: true, _ => []) { When = WantsBackup },
            new Do("2.backup", new Changing("backup", ["path"]))
            {
                When = WantsBackup,
                SendsBack = [("missing", "3.bind"), ("missing", "2.make"), ("taken", "2.path"), ("wrong-password", "2.password")],
            },
            new Wait("2.wait", new Arriving())),
        new Section("3",
            new Do("3.bind", new Changing("bind", [])),
            new Tell("3.end"))
        { When = HasSites });
}

internal sealed class Looking(string id, IReadOnlyList<string> uses) : Job
{
    public override string Id => id;

    public override bool ChangesMachine => false;

    public override IReadOnlyList<string> Uses => uses;

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt, [], []);
}

internal sealed class Changing(string id, IReadOnlyList<string> uses) : Job
{
    public override string Id => id;

    public override IReadOnlyList<string> Uses => uses;

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt, [], []);
}

internal sealed class Arriving : Watch
{
    public override string Id => "arriving";

    public override Outcome? Look(Scene scene) => null;
}
