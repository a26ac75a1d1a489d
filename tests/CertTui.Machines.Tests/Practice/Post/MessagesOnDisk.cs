using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Post;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Machines.Tests.Practice.Post;

public sealed class MessagesOnDisk : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TestWorld world = new();

    [Fact]
    public void A_person_reads_them_with_cat()
    {
        world.Order(Requesting.Form());
        var text = Tool.Run("cat", world.PathOf("mailbox", "20261120001-2-issued.eml")).Output;
        Assert.Contains("\nTo: admin@example.com.tw\nDate: Fri, 20 Nov 2026 03:00:00 +0000\n", text);
        Assert.Contains("\nSubject: SSL 伺服器數位憑證下載通知\n", text);
        Assert.Contains("filename=\"cert.zip\"", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 998));
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => new string([.. text.Get.Where(IsPlain)]));
        var mails = from body in texts from subject in texts from content in ArbMap.Default.GeneratorFor<byte[]>() select (body, subject, content);
        Prop.ForAll(mails.ToArbitrary(), mail =>
        {
            var written = new Mail("1-x", Noon, "a@example.org", mail.subject.Trim(), mail.body, [new MailAttachment("a.bin", mail.content)]);
            var read = MailReader.TryRead("1-x", MailWriter.Write(written, "ca@example.org"))!;
            return (read.At, read.To, read.Subject, read.Body) == (written.At, written.To, written.Subject, written.Body)
                && read.Attachments.Single().Content.SequenceEqual(mail.content);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_are_a_message_or_none()
    {
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), content => MailReader.TryRead("x", content) is null or { Id: "x" }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Subject: x\nDate: yesterday\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\nx\n--b--\n")]
    [InlineData("Subject: x\nDate: Fri, 20 Nov 2026 03:00:00 +0000\n\nno parts")]
    public void A_stray_file_does_not_stop_the_listing(string content)
    {
        File.WriteAllText(world.PathOf("mailbox", "stray.eml"), content);
        world.Order(Requesting.Form());
        Assert.Equal(2, world.Authority.Mailbox().Count);
    }

    [Fact]
    public void A_line_end_in_a_subject_starts_no_header()
    {
        var written = MailWriter.Write(new Mail("1-x", Noon, "a@example.org", "hello\r\nTo: b@example.org", "", []), "ca@example.org");
        Assert.Equal("a@example.org", MailReader.TryRead("1-x", written)!.To);
    }

    private static bool IsPlain(char character) => !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    public void Dispose() => world.Dispose();
}
