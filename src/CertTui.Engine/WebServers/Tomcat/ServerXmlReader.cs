using System.Text;
using System.Xml;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>Reads server.xml with the places of its attributes, so that one of them can be changed and all else stays as it is.</summary>
internal sealed class ServerXmlReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private readonly string _file;
    private readonly string _text;
    private readonly int _mark;
    private readonly List<int> _lines = [0];
    private readonly List<TomcatCertificate> _found = [];
    private string _port = "";

    public ServerXmlReader(string file, byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..] or [_, 0, ..])
            throw new Refusal("unsupported", ("what", "server.xml"), ("reason", "UTF-16"));
        _file = file;
        _mark = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        // One character for each byte: offsets in the text are offsets in the file.
        _text = Encoding.Latin1.GetString(content.AsSpan(_mark));
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
                _lines.Add(i + 1);
        }
    }

    public IReadOnlyList<TomcatCertificate> Read()
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(_text), Settings);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                    Take(xml.LocalName, ((IXmlLineInfo)xml).LineNumber, Attributes(xml));
            }
            return _found;
        }
        catch (XmlException exception)
        {
            throw new Refusal("malformed", ("what", "server.xml"), ("reason", exception.Message));
        }
    }

    private void Take(string element, int line, Dictionary<string, TomcatAttribute> attributes)
    {
        if (element == "Connector")
        {
            _port = attributes.GetValueOrDefault("port")?.Value ?? "";
            Take(line, attributes, true, "keystoreFile", "keyAlias", "keystoreType", "keystorePass", "keyPass");
        }
        else if (element is "Certificate" or "SSLHostConfig")
        {
            Take(line, attributes, false,
                "certificateKeystoreFile", "certificateKeyAlias", "certificateKeystoreType", "certificateKeystorePassword", "certificateKeyPassword");
        }
    }

    private void Take(
        int line, Dictionary<string, TomcatAttribute> attributes, bool isOldStyle, string file, string alias, string type, string password, string keyPassword)
    {
        if (attributes.GetValueOrDefault(file) is not { } named)
            return;
        _found.Add(new TomcatCertificate($"{_file}:{line}", _port, isOldStyle, named)
        {
            Alias = attributes.GetValueOrDefault(alias),
            Type = attributes.GetValueOrDefault(type),
            StorePassword = attributes.GetValueOrDefault(password),
            KeyPassword = attributes.GetValueOrDefault(keyPassword),
        });
    }

    private Dictionary<string, TomcatAttribute> Attributes(XmlReader xml)
    {
        var found = new Dictionary<string, TomcatAttribute>();
        var place = (IXmlLineInfo)xml;
        while (xml.MoveToNextAttribute())
        {
            var start = _lines[place.LineNumber - 1] + place.LinePosition - 1;
            var open = _text.IndexOfAny(['"', '\''], start);
            var end = _text.IndexOf(_text[open], open + 1) + 1;
            found[xml.Name] = new TomcatAttribute(xml.Name, Utf8(xml.Value), start + _mark, Utf8(_text[start..end]));
        }
        xml.MoveToElement();
        return found;
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
