using System.Globalization;
using System.Text;

namespace CertTui.Engine.Reissue;

/// <summary>The e-mail by which TWCA is asked to issue a certificate anew (guide twca-faq, section R steps 2 to 4).</summary>
/// <param name="Sender">The contact's mailbox.</param>
/// <param name="SenderName">The contact's name, in any script.</param>
/// <param name="At">When it was written.</param>
/// <param name="Body">Lines with any line end.</param>
public sealed record ReissueMail(string Sender, string SenderName, DateTimeOffset At, string Body)
{
    public const string Recipient = "sslcc@twca.com.tw";

    /// <summary>As the manual prints it: "the certificate must be issued anew (the CSR is uploaded)".</summary>
    public const string Subject = "\u9700\u91CD\u767C\u6191\u8B49 (\u5DF2\u4E0A\u50B3 CSR \u6A94)";

    private const int Base64Line = 76;

    /// <summary>For mail programs that take text by copy and paste.</summary>
    public byte[] ToText() => Encoding.UTF8.GetBytes($"To: {Recipient}\r\nSubject: {Subject}\r\n\r\n{Lines}");

    /// <summary>A message file (RFC 5322, RFC 2045) that mail programs open as a draft; the subject and the name are encoded words (RFC 2047).</summary>
    public byte[] ToEml()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"From: {Word(SenderName)} <{Sender}>\r\n");
        text.Append(CultureInfo.InvariantCulture, $"To: {Recipient}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Date: {At.ToUniversalTime():ddd, dd MMM yyyy HH:mm:ss} +0000\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Subject: {Word(Subject)}\r\n");
        text.Append("X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Lines));
        for (var start = 0; start < base64.Length; start += Base64Line)
            text.Append(base64, start, Math.Min(Base64Line, base64.Length - start)).Append("\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private string Lines => Body.ReplaceLineEndings("\r\n").TrimEnd() + "\r\n";

    // An encoded word has at most 75 characters (RFC 2047 section 2), and no character is cut in two: 36 bytes of text always fit.
    private static string Word(string text)
    {
        var words = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(part.ToString()) + rune.Utf8SequenceLength > 36)
                Close();
            part.Append(rune);
        }
        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part.ToString()))}?=");
            part.Clear();
        }
    }
}
