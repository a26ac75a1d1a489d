using CertTui.Machines.Practice.Dns;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Machines.Tests.Practice.Dns;

public sealed class MessagesOnTheWire
{
    private static readonly DnsContent Content = new(7, ["example.hk"], [new DnsRecord("www.example.hk", "TXT", "hello", 60)]);

    [Fact]
    public void A_question_is_read_as_it_was_written()
    {
        var question = DnsQuestion.Read(DnsQuestion.Write(0xABCD, "www.Example.hk", DnsType.Txt))!;
        Assert.Equal((0xABCD, "www.Example.hk", DnsType.Txt, 0, false), (question.Id, question.Name, question.Type, question.Opcode, question.WantsRecursion));
        Assert.Equal(["hello"], TxtAnswer.Read(Answer(question), 0xABCD)!);
    }

    [Fact]
    public void An_answer_with_another_number_is_none()
    {
        var question = DnsQuestion.Read(DnsQuestion.Write(1, "www.example.hk", DnsType.Txt))!;
        Assert.Null(TxtAnswer.Read(Answer(question), 2));
    }

    [Fact]
    public void Compressed_names_are_read_and_circles_are_not()
    {
        byte[] message = [3, (byte)'w', (byte)'w', (byte)'w', 2, (byte)'h', (byte)'k', 0, 1, (byte)'a', 0xC0, 4, 0xC0, 12, 1, (byte)'b', 0xC0, 14];
        Assert.Equal(("www.hk", 8), Read(message, 0));
        Assert.Equal(("a.hk", 12), Read(message, 8));
        Assert.Null(Read(message, 12).Name);
        Assert.Null(Read(message, 14).Name);
    }

    [Theory]
    [InlineData(2, 0x28, 4)]
    [InlineData(5, 0x02, 1)]
    [InlineData(27, 0x03, 5)]
    public void Other_kinds_of_questions_get_the_answer_that_the_specification_has(int at, int value, int code)
    {
        var message = DnsQuestion.Write(1, "a.example.hk", DnsType.A);
        message[at == 27 ? message.Length - 1 : at] = (byte)value;
        Assert.Equal(code, Answer(DnsQuestion.Read(message)!)[3] & 0xF);
    }

    [Fact]
    public void An_answer_is_no_question()
    {
        var question = DnsQuestion.Read(DnsQuestion.Write(1, "www.example.hk", DnsType.Txt))!;
        Assert.Null(DnsQuestion.Read(Answer(question)));
    }

    [Fact]
    public void Any_bytes_get_an_answer_or_none() =>
        Prop.ForAll(Spoilt().ToArbitrary(), message => DnsQuestion.Read(message) is not { } question || Answer(question).Length >= 12).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_texts_or_none() =>
        Prop.ForAll(Spoilt().ToArbitrary(), message => TxtAnswer.Read(message, 1) is null or { Count: <= 1 }).QuickCheckThrowOnFailure();

    // A good message with some bytes changed and the end cut off reaches further than noise.
    private static Gen<byte[]> Spoilt()
    {
        var question = DnsQuestion.Write(1, "www.example.hk", DnsType.Txt);
        var answer = Answer(DnsQuestion.Read(question)!);
        return from good in Gen.Elements(question, answer)
               from length in Gen.Choose(0, good.Length)
               from at in Gen.Choose(0, good.Length - 1)
               from value in Gen.Choose(0, 255)
               select ((byte[])[.. good[..at], (byte)value, .. good[(at + 1)..]])[..length];
    }

    private static byte[] Answer(DnsQuestion question) => ZoneLookup.Answer(Content, question).ToBytes(question, 512);

    private static (string? Name, int At) Read(byte[] message, int at) => (DnsName.Read(message, ref at), at);
}
