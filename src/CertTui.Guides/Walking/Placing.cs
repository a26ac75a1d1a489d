using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>Where the person stands after a move.</summary>
internal static class Placing
{
    public static Walk AtFrontier(Walk walk) => walk with { Here = walk.InPlay.FirstOrDefault(step => !walk.IsSettled(step)) };

    /// <summary>What was learned, or a new day, may have put the step on the screen out of play, or one into play at the end.</summary>
    public static Walk InPlay(Walk walk) =>
        walk.Here is { } here && walk.InPlay.Contains(here) ? walk : AtFrontier(walk);

    /// <summary>The step before this one; from the end, the last; at the first, where one is.</summary>
    public static Walk Back(Walk walk)
    {
        var steps = walk.InPlay;
        var here = IndexOf(steps, walk.Here);
        return here == 0 || steps.Count == 0 ? walk : walk with { Here = steps[here - 1] };
    }

    /// <summary>Any step up to the frontier can be looked at again; beyond it nothing is open yet.</summary>
    public static Walk At(Walk walk, string id)
    {
        var steps = walk.InPlay;
        var frontier = IndexOf(steps, AtFrontier(walk).Here);
        var index = steps.TakeWhile(step => step.Id != id).Count();
        return index < steps.Count && index <= frontier ? walk with { Here = steps[index] } : walk;
    }

    private static int IndexOf(IReadOnlyList<Step> steps, Step? step)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Id == step?.Id)
                return i;
        }
        return steps.Count;
    }
}
