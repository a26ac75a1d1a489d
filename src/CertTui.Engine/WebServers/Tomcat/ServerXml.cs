using System.Text;
using System.Xml;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>Reads server.xml as a tree of elements with the places of their tags and attributes.</summary>
public sealed class ServerXml
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly ServerXmlText _characters;
    private readonly int _mark;
    private readonly List<int> _lines = [0];

    private ServerXml(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..])
            throw Unsupported("UTF-16", 1);
        _mark = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        // One character for each byte: offsets in the text are offsets in the file.
        _text = Encoding.Latin1.GetString(content.AsSpan(_mark));
        _characters = new ServerXmlText(_text);
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
                _lines.Add(i + 1);
        }
    }

    /// <exception cref="Refusal"><c>malformed</c>; <c>unsupported</c>: UTF-16, an encoding or an entity of its own (what, reason, line)</exception>
    public static TomcatElement Read(byte[] content)
    {
        var xml = new ServerXml(content);
        try
        {
            return xml.Read();
        }
        catch (XmlException exception)
        {
            throw xml.EntityAt(exception) is { } entity
                ? Unsupported(entity, exception.LineNumber)
                : new Refusal("malformed", ("what", "server.xml"), ("reason", exception.Message), ("line", $"{exception.LineNumber}"));
        }
    }

    private static Refusal Unsupported(string reason, int line) => new("unsupported", ("what", "server.xml"), ("reason", reason), ("line", $"{line}"));

    // One that the document type declares, perhaps in another file; null where the fault is another.
    private string? EntityAt(XmlException fault)
    {
        if (fault.LineNumber == 0 || !_text.Contains("<!DOCTYPE", StringComparison.Ordinal))
            return null;
        var place = _lines[fault.LineNumber - 1] + fault.LinePosition - 2;
        var end = place >= 0 && _text[place] == '&' ? _text.IndexOf(';', place) : -1;
        return end < 0 ? null : _text[place..(end + 1)];
    }

    private TomcatElement Read()
    {
        // External entities are not followed: a reference to one is a fault, never a guess. Names may have colons, as Tomcat knows no namespaces.
        using var xml = new XmlTextReader(new StringReader(_text))
        {
            DtdProcessing = DtdProcessing.Ignore,
            EntityHandling = EntityHandling.ExpandEntities,
            XmlResolver = null,
            Namespaces = false,
            Normalization = true,
        };
        xml.MoveToContent();
        var root = Element(xml);
        while (xml.Read())
        {
            // What follows is read to its end: a fault there is a fault for Tomcat too.
        }
        return root;
    }

    private TomcatElement Element(XmlReader xml)
    {
        if (xml.Depth > MaxDepth)
            throw new Refusal("malformed", ("what", "server.xml"), ("reason", $"depth > {MaxDepth}"), ("line", $"{((IXmlLineInfo)xml).LineNumber}"));
        var start = Place(xml) - 1;
        var line = ((IXmlLineInfo)xml).LineNumber;
        var (name, isEmpty) = (xml.Name, xml.IsEmptyElement);
        var attributes = Attributes(xml);
        var last = attributes.Count > 0 ? attributes[^1].Offset - _mark + attributes[^1].Length : start + 1;
        var element = new TomcatElement(name, line, start + _mark, _text.IndexOf('>', last) + 1 + _mark, isEmpty, attributes);
        if (!isEmpty)
            ReadInside(xml, element);
        return element;
    }

    private void ReadInside(XmlReader xml, TomcatElement element)
    {
        var children = new List<TomcatElement>();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
                children.Add(Element(xml));
        }
        element.Children = children;
        element.End = _text.IndexOf('>', Place(xml)) + 1 + _mark;
    }

    private List<TomcatAttribute> Attributes(XmlReader xml)
    {
        var found = new List<TomcatAttribute>();
        while (xml.MoveToNextAttribute())
        {
            var start = Place(xml);
            var open = _text.IndexOfAny(['"', '\''], start);
            var end = _text.IndexOf(_text[open], open + 1) + 1;
            found.Add(new TomcatAttribute(xml.Name, _characters.Value(_text[(open + 1)..(end - 1)]), start + _mark, Utf8(_text[start..end])) { Length = end - start });
        }
        xml.MoveToElement();
        return found;
    }

    private int Place(XmlReader xml) => _lines[((IXmlLineInfo)xml).LineNumber - 1] + ((IXmlLineInfo)xml).LinePosition - 1;

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
