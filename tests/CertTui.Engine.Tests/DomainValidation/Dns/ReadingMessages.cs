using CertTui.Engine.DomainValidation.Dns;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.DomainValidation.Dns;

public sealed class ReadingMessages
{
    [Fact]
    public void What_was_written_is_read_again() =>
        Prop.ForAll(SomeMessages.Message.ToArbitrary(), message =>
        {
            var bytes = message.Write();
            var read = DnsMessage.Read(bytes)!;
            return read.Write().AsSpan().SequenceEqual(bytes)
                && read.Answers.Select(record => record.Name).SequenceEqual(message.Answers.Select(record => record.Name))
                && read.Answers.Select(record => record.Data.GetType()).SequenceEqual(message.Answers.Select(record => record.Data.GetType()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_messages_are_read_or_refused_and_nothing_else() =>
        Prop.ForAll(SomeMessages.Message.SelectMany(message => Mutations.Of(message.Write())).ToArbitrary(), bytes =>
        {
            _ = DnsMessage.Read(bytes)?.Write();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Noise_is_read_or_refused_and_nothing_else() =>
        Prop.ForAll(SomeMessages.Octets(0, 300).ToArbitrary(), bytes =>
        {
            // The header counts few records, so that the noise is read as names and records.
            byte[] message = [0, 1, 0x80, 0, 0, 1, 0, 2, 0, 0, 0, 0, .. bytes];
            _ = DnsMessage.Read(message);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cut_off_message_is_none() =>
        Prop.ForAll(SomeMessages.Message.ToArbitrary(), message =>
        {
            var bytes = message.Write();
            return Enumerable.Range(0, bytes.Length).All(length => DnsMessage.Read(bytes.AsSpan(0, length)) is null);
        }).QuickCheckThrowOnFailure();

    // RFC 1035 section 4.1.4: F.ISI.ARPA at 12, FOO and a pointer to it at 24.
    [Fact]
    public void A_pointer_continues_a_name_that_stood_before()
    {
        var message = DnsMessage.Read(Message(2, [1, (byte)'f', 3, .. "isi"u8, 4, .. "arpa"u8, 0], Ending, [3, .. "foo"u8, 0xC0, 12], Ending))!;

        Assert.Equal(["f.isi.arpa", "foo.f.isi.arpa"], message.Questions.Select(question => question.Name));
    }

    [Theory]
    [InlineData("to itself", new byte[] { 0xC0, 12 })]
    [InlineData("forward", new byte[] { 0xC0, 20 })]
    [InlineData("in a circle", new byte[] { 1, 97, 0xC0, 12 })]
    [InlineData("beyond the end", new byte[] { 0xFF, 0xFF })]
    [InlineData("half", new byte[] { 0xC0 })]
    [InlineData("of an unknown kind", new byte[] { 0x40, 12 })]
    public void A_pointer_is_refused(string which, byte[] name) =>
        Assert.True(DnsMessage.Read(Message(1, name, which == "half" ? [] : Ending)) is null, which);

    [Fact]
    public void A_name_of_more_than_255_octets_is_refused()
    {
        byte[] label = [63, .. Enumerable.Repeat((byte)'a', 63)];

        Assert.NotNull(DnsMessage.Read(Message(1, [.. label, .. label, .. label, 61, .. label[..61], 0], Ending)));
        Assert.Null(DnsMessage.Read(Message(1, [.. label, .. label, .. label, 62, .. label[..62], 0], Ending)));
    }

    [Theory]
    [InlineData(RecordType.A, new byte[] { 1, 2, 3 })]
    [InlineData(RecordType.AAAA, new byte[] { 1, 2, 3, 4 })]
    [InlineData(RecordType.TXT, new byte[] { 5, 1, 2 })]
    [InlineData(RecordType.NS, new byte[] { 0, 0 })]
    [InlineData(RecordType.MX, new byte[] { 0, 1 })]
    public void Record_data_must_fill_its_length(RecordType type, byte[] data)
    {
        var record = new DnsRecord("a", type, DnsQuestion.Internet, 0, new OtherData(data));

        Assert.Null(DnsMessage.Read(new DnsMessage(1, DnsFlags.Response, ResponseCode.NOERROR, [], [record], [], []).Write()));
    }

    [Fact]
    public void The_strings_of_a_TXT_record_are_one_text() =>
        Assert.Equal("abc", new TxtData(["a"u8.ToArray(), "bc"u8.ToArray()]).Text);

    private static readonly byte[] Ending = [0, 16, 0, 1];

    private static byte[] Message(byte questions, params byte[][] parts) => [0, 1, 0x80, 0, 0, questions, 0, 0, 0, 0, 0, 0, .. parts.SelectMany(part => part)];
}
