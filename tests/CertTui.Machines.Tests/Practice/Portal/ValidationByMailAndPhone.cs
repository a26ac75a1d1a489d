namespace CertTui.Machines.Tests.Practice.Portal;

public sealed class ValidationByMailAndPhone : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void The_link_of_the_check_message_validates()
    {
        var order = world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        var mail = world.Authority.Mailbox().Single();
        Assert.Equal("admin@example.com.tw", mail.To);
        Assert.Matches("/confirm/[0-9a-f]{40}$", mail.Body.TrimEnd());
        Assert.Equal("waiting", world.Authority.Validate(order.OrderId, Requesting.Token(world, order.OrderId)).State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void Another_value_does_not(string? token)
    {
        var order = world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        Assert.Equal("validation-token-wrong", Requesting.RefusalOf(() => world.Authority.Validate(order.OrderId, token)));
        Assert.Equal("validating", world.Authority.Find("case-1")!.State);
    }

    [Fact]
    public void After_thirty_days_the_value_is_stale()
    {
        var order = world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        var token = Requesting.Token(world, order.OrderId);
        world.Clock.Now = world.Clock.Now.AddDays(31);
        Assert.Equal("validation-expired", Requesting.RefusalOf(() => world.Authority.Validate(order.OrderId, token)));
    }

    [Fact]
    public void By_phone_no_message_is_sent_and_taking_the_call_validates()
    {
        var order = world.Authority.Submit(Requesting.Form() with { Validation = "phone", ValidationDetail = "afternoon" }, Requesting.PassPhrase);
        Assert.Empty(world.Authority.Mailbox());
        Assert.Equal("waiting", world.Authority.Validate(order.OrderId, null).State);
    }

    [Fact]
    public void Validating_twice_is_validating_once()
    {
        var order = world.Authority.Submit(Requesting.Form(), Requesting.PassPhrase);
        world.Authority.Validate(order.OrderId, Requesting.Token(world, order.OrderId));
        world.Authority.IssueWaiting();
        Assert.Equal("issued", world.Authority.Validate(order.OrderId, null).State);
    }

    [Fact]
    public void An_unknown_order_is_refused() => Assert.Equal("order-not-found", Requesting.RefusalOf(() => world.Authority.Validate("20261120999", null)));

    public void Dispose() => world.Dispose();
}
