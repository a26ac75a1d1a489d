using System.Globalization;
using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Post;

/// <summary>A message as text that a person reads with any pager: RFC 5322, UTF-8 headers (RFC 6532), attachments as MIME parts (RFC 2045, 2046).</summary>
internal static class MailWriter
{
    public static byte[] Write(Mail mail, string sender)
    {
        var boundary = "=_" + mail.Id;
        var text = new StringBuilder();
        Header(text, "From", sender);
        Header(text, "To", mail.To);
        Header(text, "Date", mail.At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", $"<{mail.Id}@{sender.Split('@')[^1]}>");
        Header(text, "Subject", mail.Subject);
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        text.Append($"\n--{boundary}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n");
        text.Append(mail.Body.ReplaceLineEndings("\n")).Append('\n');
        foreach (var attachment in mail.Attachments)
            Attach(text, boundary, attachment);
        return Encoding.UTF8.GetBytes(text.Append($"--{boundary}--\n").ToString());
    }

    // A line end in a value would start a header of its own.
    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');

    private static void Attach(StringBuilder text, string boundary, MailAttachment attachment)
    {
        text.Append($"--{boundary}\nContent-Type: application/octet-stream; name=\"{attachment.Name}\"\n");
        text.Append($"Content-Disposition: attachment; filename=\"{attachment.Name}\"\nContent-Transfer-Encoding: base64\n\n");
        text.Append(Convert.ToBase64String(attachment.Content, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n")).Append('\n');
    }
}
