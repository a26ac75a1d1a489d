using System.Text;
using System.Text.RegularExpressions;
using CertTui.Engine.Reissue;

namespace CertTui.Engine.Tests.Reissue;

public class MailsForAReissue
{
    private static readonly ReissueMail Mail = new("ming@example.com.tw", "陳小明", Some.Now, "CN：www.example.com.tw\n公司統編：22099131");

    [Fact]
    public void The_text_begins_with_the_fixed_address_and_subject() =>
        Assert.StartsWith(
            "To: sslcc@twca.com.tw\r\nSubject: 需重發憑證 (已上傳 CSR 檔)\r\n\r\nCN：www.example.com.tw\r\n公司統編：22099131\r\n",
            Encoding.UTF8.GetString(Mail.ToText()));

    [Fact]
    public void The_message_is_ASCII_with_short_lines_and_opens_as_a_draft()
    {
        var text = Encoding.Latin1.GetString(Mail.ToEml());

        Assert.All(text, character => Assert.True(char.IsAscii(character)));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
        Assert.Contains("\r\nX-Unsent: 1\r\n", text);
        Assert.Contains("\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\n", text);
        Assert.Contains("\r\nTo: sslcc@twca.com.tw\r\n", text);
    }

    [Fact]
    public void Headers_and_body_read_back_as_they_were()
    {
        var text = Encoding.ASCII.GetString(Mail.ToEml());

        Assert.Equal(ReissueMail.Subject, Unworded(Header(text, "Subject")));
        Assert.Equal("陳小明 <ming@example.com.tw>", Unworded(Header(text, "From")));
        var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.Equal("CN：www.example.com.tw\r\n公司統編：22099131\r\n", Encoding.UTF8.GetString(Convert.FromBase64String(body)));
    }

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = string.Concat(Enumerable.Repeat("陳小明𠮷", 12));

        var text = Encoding.ASCII.GetString((Mail with { SenderName = name }).ToEml());

        Assert.Equal($"{name} <ming@example.com.tw>", Unworded(Header(text, "From")));
        Assert.All(Regex.Matches(text, @"=\?UTF-8\?B\?[^?]*\?=").Select(word => word.Length), length => Assert.True(length <= 75));
    }

    [Fact]
    public void A_line_end_in_a_name_starts_no_header() =>
        Assert.DoesNotContain("\nBcc:", Encoding.ASCII.GetString((Mail with { SenderName = "x\r\nBcc: all@example.com" }).ToEml()));

    private static string Header(string message, string name) =>
        Regex.Match(message, $@"(?:^|\r\n){name}: ((?:[^\r]|\r\n )*)\r\n").Groups[1].Value;

    // RFC 2047 section 6.2: white space between two encoded words does not count.
    private static string Unworded(string value) => Regex.Replace(
        Regex.Replace(value, @"\?=\s+=\?", "?==?"),
        @"=\?UTF-8\?B\?([^?]*)\?=",
        word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));
}
