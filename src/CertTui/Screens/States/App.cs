using CertTui.Engine;
using CertTui.Guides.Words;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.States;

/// <summary>All that the full screen shows. A key press makes a new one; drawing only looks at it.</summary>
/// <param name="Texts">The language.</param>
/// <param name="Screen">What is on the screen.</param>
/// <param name="IsPractice">It is the practice machine, where nothing can be broken.</param>
/// <param name="Overlay">What lies over the screen; null for nothing.</param>
/// <param name="IsOver">The person has left.</param>
public sealed record App(Texts Texts, Screen Screen, bool IsPractice, Overlay? Overlay = null, bool IsOver = false);

public abstract record Screen;

/// <summary>What can be begun or gone on with.</summary>
public sealed record HomeScreen(IReadOnlyList<HomeItem> Items, ListState List, Problem? Problem = null) : Screen;

/// <param name="Does">What Enter does: <c>guide</c>, <c>case</c>, <c>language</c> or <c>leave</c>.</param>
/// <param name="Target">Guide or case id.</param>
/// <param name="Text">For a case: host name and step.</param>
public sealed record HomeItem(string Does, string Target, string Text);

/// <summary>A language list, a help page: over whatever is there.</summary>
public abstract record Overlay;

public sealed record LanguageOverlay(ListState List) : Overlay;

/// <summary>A page of text: help (F1) or the equivalent commands (F6).</summary>
public sealed record PageOverlay(string Kind, IReadOnlyList<PageText> Page, TextPaneState Pane) : Overlay;

/// <summary>The sections and steps, to look at one again (F4).</summary>
public sealed record JourneyOverlay(IReadOnlyList<JourneyRow> Rows, ListState List) : Overlay;

/// <param name="Step">The step's id; null for a section's heading.</param>
/// <param name="Mark">How far it is.</param>
/// <param name="Text">Number and title.</param>
/// <param name="Reason">Why it is not in play; empty where it is.</param>
public sealed record JourneyRow(string? Step, StepMark Mark, string Text, string Reason = "");

/// <summary>"Leave?" The case is kept in any event.</summary>
public sealed record LeaveOverlay(DialogState Dialog) : Overlay;

/// <summary>"Take this back?"</summary>
public sealed record UndoOverlay(DialogState Dialog) : Overlay;
