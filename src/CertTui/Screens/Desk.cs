using CertTui.Engine.Plans;
using CertTui.Guides;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Opening;
using CertTui.Screens.States;
using CertTui.Screens.Updates;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens;

/// <summary>Cases on disk and jobs in the background, for the full screen. Results come back as messages.</summary>
public sealed class Desk(Opened opened, Action<object> post) : IDesk, IDisposable
{
    private const int MostCases = 9;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private Task _work = Task.CompletedTask;

    public Session? Session { get; private set; }

    /// <summary>The case that was open last had reached the guide's end.</summary>
    public bool HasEnded { get; private set; }

    public HomeScreen Home(Texts texts)
    {
        // Work that was begun comes first: whoever lost the connection presses Enter once.
        var items = new List<HomeItem>();
        AddCases(items);
        foreach (var id in AllGuides.Ids)
            items.Add(new HomeItem("guide", id, ""));
        items.Add(new HomeItem("language", "", ""));
        items.Add(new HomeItem("leave", "", ""));
        return new HomeScreen(items, new ListState(items.Count));
    }

    public Session Begin(string guide, Texts texts) => Session = opened.Begin(guide);

    public Session Resume(string caseId, Texts texts) => Session = opened.Resume(caseId);

    public void CloseCase()
    {
        // A job that runs is let to its end: it is short, and half of one is what nobody wants.
        _work.Wait();
        HasEnded = Session?.Walk.IsAtEnd ?? HasEnded;
        Session?.Dispose();
        Session = null;
    }

    public Texts Language(string language)
    {
        var texts = Texts.Load(language);
        opened.Speak(texts);
        return texts;
    }

    public void Draft(Do step) => Work(session => new Drafted(step, session.Draft(step)));

    public void Perform(Do step, Plan plan) => Work(session =>
    {
        session.Perform(step, plan, new Messages(post));
        return new Performed(step.Id);
    });

    public void Undo(Do step) => Work(session =>
    {
        session.Undo(step);
        return new Performed(step.Id);
    });

    public void Look(Wait step) => Later(session =>
    {
        session.Look(step);
        return new Looked(step);
    });

    public void Dispose() => CloseCase();

    private void AddCases(List<HomeItem> items)
    {
        foreach (var found in opened.Cases.List())
        {
            if (!found.IsDone && items.Count < MostCases)
                items.Add(new HomeItem("case", found.Header.Id, $"{found.Header.Guide}  {found.Host}  {found.Step}"));
        }
    }

    private void Work(Func<Session, object> work)
    {
        if (Session is { } session)
            _work = _work.ContinueWith(_ => post(work(session)), TaskScheduler.Default);
    }

    private async void Later(Func<Session, object> work)
    {
        var session = Session;
        await Task.Delay(BetweenLooks, opened.Clock);
        // The person may have left the case meanwhile.
        if (session is not null && Session == session)
            Work(work);
    }

    // Not System.Progress: that would deliver on any thread in any order.
    private sealed class Messages(Action<object> post) : IProgress<Change>
    {
        public void Report(Change value) => post(new ChangeBegun(value));
    }
}
