namespace CertTui.Guides.Words;

/// <summary>Reads the Markdown of a guide's words, line by line.</summary>
internal sealed class GuideTextReader
{
    private readonly Dictionary<string, StepText> _steps = [];
    private readonly Dictionary<string, QuestionText> _questions = [];
    private readonly Dictionary<(string Step, string Question), QuestionText> _asks = [];
    private readonly List<string> _lines = [];
    private string _title = "";
    private string _about = "";
    private string _step = "";
    private string _stepTitle = "";
    private string _body = "";
    private Dictionary<string, string> _parts = [];
    private string _place = "about";
    private string _question = "";
    private string _label = "";

    public GuideText Read(string markdown)
    {
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
            Take(line);
        EndStep();
        return new GuideText(_title, _about, _steps, _questions) { Asks = _asks };
    }

    private void Take(string line)
    {
        if (line.StartsWith("### ask ", StringComparison.Ordinal))
            BeginQuestion(line[8..]);
        else if (line.StartsWith("### ", StringComparison.Ordinal))
            BeginPlace(line[4..].Trim());
        else if (line.StartsWith("## ", StringComparison.Ordinal))
            BeginStep(line[3..]);
        else if (line.StartsWith("# ", StringComparison.Ordinal))
            _title = line[2..].Trim();
        else
            _lines.Add(line);
    }

    private void BeginStep(string heading)
    {
        EndStep();
        (_step, _stepTitle) = Split(heading);
        _place = "body";
    }

    private void BeginQuestion(string heading)
    {
        EndPlace();
        (_question, _label) = Split(heading);
        _place = "ask";
    }

    private void BeginPlace(string name)
    {
        EndPlace();
        _place = name;
    }

    private void EndStep()
    {
        EndPlace();
        if (_step.Length > 0)
            _steps[_step] = new StepText(_stepTitle, _body, _parts);
        (_step, _body, _parts) = ("", "", []);
    }

    private void EndPlace()
    {
        if (_place == "ask")
            EndQuestion();
        else if (_place == "about")
            _about = Text(_lines);
        else if (_place == "body")
            _body = Text(_lines);
        else
            _parts[_place] = Text(_lines);
        _lines.Clear();
        _place = "";
    }

    private void EndQuestion()
    {
        var choices = new Dictionary<string, string>();
        foreach (var line in _lines.Where(line => line.StartsWith("= ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            choices[line[2..colon].Trim()] = line[(colon + 2)..].Trim();
        }
        _questions[_question] = new QuestionText(_label, Text([.. _lines.Where(line => !line.StartsWith("= ", StringComparison.Ordinal))]), choices);
        _asks[(_step, _question)] = _questions[_question];
    }

    private static (string Id, string Title) Split(string heading)
    {
        var blank = heading.IndexOf(' ');
        return blank < 0 ? (heading, "") : (heading[..blank], heading[(blank + 1)..].Trim());
    }

    // A paragraph is one line of text: the screen breaks it anew.
    private static string Text(List<string> lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (line.Length == 0)
                text.Append(text.Length > 0 && text[^1] != '\n' ? "\n\n" : "");
            else
                text.Append(text.Length == 0 || text[^1] == '\n' ? "" : isItem ? "\n" : Joint(text[^1], line[0])).Append(line);
        }
        return text.ToString().Trim();
    }

    // Between two Han characters a line end is no blank.
    private static string Joint(char before, char after) => before >= '\u2E80' && after >= '\u2E80' ? "" : " ";
}
