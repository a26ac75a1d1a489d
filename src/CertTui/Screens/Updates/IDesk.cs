using CertTui.Engine.Plans;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Screens.States;

namespace CertTui.Screens.Updates;

/// <summary>What a key press can set going outside the screen: cases on disk, jobs in the background.</summary>
public interface IDesk
{
    /// <summary>The case that is open; null on the home screen.</summary>
    Session? Session { get; }

    HomeScreen Home(Texts texts);

    /// <summary>Opens or begins a case; throws a <see cref="Engine.Refusal"/> where it cannot be had.</summary>
    Session Begin(string guide, Texts texts);

    Session Resume(string caseId, Texts texts);

    void CloseCase();

    Texts Language(string language);

    /// <summary>Drafts in the background; a <see cref="Drafted"/> message comes back.</summary>
    void Draft(Do step);

    /// <summary>Carries out in the background; <see cref="ChangeBegun"/> messages and a <see cref="Performed"/> come back.</summary>
    void Perform(Do step, Plan plan);

    void Undo(Do step);

    /// <summary>Looks after a while; a <see cref="Looked"/> message comes back.</summary>
    void Look(Wait step);
}

/// <summary>The draft of a job is ready; null where the job refused.</summary>
public sealed record Drafted(Do Step, Plan? Plan);

public sealed record ChangeBegun(Change Change);

/// <summary>A job has ended, well or not: the walk says which.</summary>
public sealed record Performed(string Step);

public sealed record Looked(Wait Step);
