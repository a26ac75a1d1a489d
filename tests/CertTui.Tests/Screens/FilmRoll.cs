using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>Shots of several walks through one guide; where two show the same step, the first counts.</summary>
public abstract class FilmRoll
{
    public Dictionary<string, CaseScreen> Shots { get; } = [];

    protected static Dictionary<string, string> With(Dictionary<string, string> usual, params (string Question, string Answer)[] answers)
    {
        var all = new Dictionary<string, string>(usual);
        foreach (var (question, answer) in answers)
            all[question] = answer;
        return all;
    }

    protected void Keep(Dictionary<string, CaseScreen> shots)
    {
        foreach (var (name, shot) in shots)
            Shots.TryAdd(name, shot);
    }
}
