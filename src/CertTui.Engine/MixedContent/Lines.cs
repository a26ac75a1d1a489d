namespace CertTui.Engine.MixedContent;

/// <summary>Which line a place in a text is on, from 1.</summary>
internal sealed class Lines
{
    private readonly List<int> _ends = [];

    public Lines(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            _ends.Add(at);
    }

    public int Of(int at)
    {
        var found = _ends.BinarySearch(at);
        return (found < 0 ? ~found : found) + 1;
    }
}
