using System.Collections.Immutable;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.States;

/// <summary>A step of a guide, with what the person has done on it so far.</summary>
public sealed record CaseScreen(string CaseId, Walk Walk, Body Body) : Screen;

/// <summary>The middle of the screen, by kind of step.</summary>
public abstract record Body;

/// <summary>Text to read: a step, a report, the end.</summary>
public sealed record PageBody(TextPaneState Pane) : Body;

/// <summary>A form being filled in.</summary>
public sealed record FormBody(Ask Step, ImmutableArray<Entry> Entries, int Focus) : Body
{
    public Entry Focused => Entries[Focus];

    /// <summary>The answers as they stand, those of closed questions left out.</summary>
    public Dictionary<string, string> Answers => Entries.ToDictionary(entry => entry.Question.Id, entry => entry.Value);
}

/// <summary>One question of a form: a text being typed, or a choice.</summary>
public sealed record Entry(Question Question, FieldState Field, ChoiceState Choice, IReadOnlyList<string> Choices, Problem? Error = null)
{
    public bool IsChoice => Question.Kind != FieldKind.Text;

    public string Value => IsChoice ? Choices.ElementAtOrDefault(Choice.Chosen) ?? "" : Field.Text;
}

/// <summary>A secret being typed, once or twice.</summary>
public sealed record SecretBody(AskSecret Step, SecretState First, SecretState Second, bool OnSecond, IReadOnlyList<Problem> Problems) : Body;

/// <summary>Something is being done; what was done so far.</summary>
public sealed record RunningBody(string Step, ImmutableList<Change> Done) : Body;

/// <summary>A plan to say yes to.</summary>
public sealed record ReviewBody(Do Step, Plan Plan, TextPaneState Pane) : Body;

/// <summary>The job refused; Enter tries again.</summary>
public sealed record RefusedBody(Step Step) : Body;

/// <summary>Waiting for people outside.</summary>
public sealed record WaitBody(Wait Step, int Looks) : Body;
