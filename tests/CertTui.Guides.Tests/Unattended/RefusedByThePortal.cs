using CertTui.Guides.Model;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

public sealed class RefusedByThePortal
{
    [Fact]
    public void A_mailbox_that_does_not_cover_every_name_sends_back_and_another_way_gets_a_sheet_of_its_own()
    {
        using var walker = new Walker();
        var answers = SampleAnswers.Load("twca-iis-three-tier").With(("names", "www.other.com.tw"), ("validation", "email"), ("mailbox", "admin@example.com.tw"));
        Assert.Equal((RunEnd.Refused, "validation-mailbox-invalid"), (walker.Run(answers), walker.Told.Codes));
        Assert.Equal("5.2.7.2", walker.Walk.Here!.Id);

        using (var session = walker.Begin("twca-iis"))
            session.Say((Ask)session.Walk.Guide.Step("5.2.7.2"), new Dictionary<string, string> { ["validation"] = "phone", ["phoneSlot"] = "any" });
        walker.RunToTheEnd(answers.Without("validation"));

        Assert.Equal("phone", walker.Walk.Known.Answer("validation"));
        Assert.Equal(2, Directory.EnumerateFiles(walker.Machine.Files.OrderFolder, "*_sheet*.txt").Count());
    }
}
