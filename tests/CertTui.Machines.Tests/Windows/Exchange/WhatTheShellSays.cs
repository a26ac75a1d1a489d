using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Exchange;

namespace CertTui.Machines.Tests.Windows.Exchange;

public sealed class WhatTheShellSays
{
    private const string Nonce = "a1b2";

    [Theory]
    [InlineData("IIS, SMTP", "Iis Smtp")]
    [InlineData("iis,smtp", "Iis Smtp")]
    [InlineData("IMAP, POP, IIS, SMTP", "Iis Smtp Pop Imap")]
    [InlineData("27", "Iis Smtp Pop Imap")]
    [InlineData("24", "Iis Smtp")]
    [InlineData("127", "Iis Smtp Pop Imap")]
    [InlineData("36", "")]
    [InlineData("UM, Federation, UMCallRouter", "")]
    [InlineData("None", "")]
    [InlineData("0", "")]
    [InlineData("", "")]
    public void Services_come_as_names_or_as_a_number(string said, string services) =>
        Assert.Equal(services, string.Join(' ', AllowedServices.Read(said)));

    [Theory]
    [InlineData("""{"session":true,"state":{"certificates":[{"thumbprint":"ab","services":"8"}],"defaultSmtp":"ab"}}""")]
    [InlineData("""{"session":true,"state":{"certificates":{"thumbprint":"ab","services":8},"defaultSmtp":"AB","pop":null}}""")]
    [InlineData("""{"session":true,"state":{"certificates":{"value":[{"thumbprint":"ab","services":"IIS"}],"Count":1},"defaultSmtp":"ab"}}""")]
    public void A_list_may_have_lost_its_brackets(string json)
    {
        var state = ShellAnswer.Find(Answer(json), Nonce)!.State!;
        Assert.Equal("AB", Assert.Single(state.Certificates).Thumbprint);
        Assert.True(state.Has("AB", MailService.Iis));
        Assert.Equal("AB", state.DefaultSmtp);
        Assert.Null(state.Pop);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Welcome\n{\"session\":true}\n")]
    [InlineData("<<certtui a1b2\n{\"session\":true}")]
    [InlineData("<<certtui a1b2\n{\"session\":true\ncerttui a1b2>>\n")]
    [InlineData("<<certtui ffff\n{\"session\":true}\ncerttui ffff>>\n")]
    [InlineData("<<certtui a1b2\n{\"session\":true}\nmore\ncerttui a1b2>>\n")]
    [InlineData("certtui a1b2>>\n{\"session\":true}\n<<certtui a1b2\n")]
    [InlineData("<<certtui a1b2\ncerttui a1b2>>\n")]
    public void What_is_not_whole_between_its_own_two_lines_is_no_answer(string output) => Assert.Null(ShellAnswer.Find(output, Nonce));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Around_the_answer_anything_may_stand(string lineEnd) =>
        Assert.True(ShellAnswer.Find(("Welcome!\n" + Answer("""{"session":true}""") + "\nWARNING").ReplaceLineEndings(lineEnd), Nonce)!.Session);

    private static string Answer(string json) => $"\n<<certtui {Nonce}\n{json}\ncerttui {Nonce}>>\n";
}
