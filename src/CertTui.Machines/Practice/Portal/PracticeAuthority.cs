using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Post;

namespace CertTui.Machines.Practice.Portal;

/// <summary>The portal of the practice CA. Every answer is read from disk: an order outlives the program that made it.</summary>
internal sealed class PracticeAuthority(Orders orders, OrderMails mails, Mailbox mailbox, PracticeCa ca, FileCheck fileCheck, Reissues reissues, TimeProvider clock) : IAuthority
{
    private const string Validating = "validating";
    internal const string Waiting = "waiting";
    private const string IssuedState = "issued";
    private const int RandomBytes = 20;

    // Baseline Requirements section 3.2.2.4: a random value is good for thirty days.
    private static readonly TimeSpan RandomValueLife = TimeSpan.FromDays(30);

    public OrderStatus Submit(Submission submission, ReadOnlySpan<char> passPhrase)
    {
        using var held = orders.Hold();
        if (orders.OfCase(submission.CaseId) is { } known)
            return Answer(known);
        var application = CertificateApplication.Read(submission.CsrPem);
        ApplicationRules.CheckRequest(application);
        ApplicationRules.CheckForm(submission, application);
        ValidationRules.Check(submission, clock.GetUtcNow());
        ApplicationRules.CheckPassPhrase(passPhrase);
        RefuseUsedKey(application.SpkiSha256);
        var order = NewOrder(submission, application, PassPhrase.Derive(passPhrase));
        orders.Add(order, application.Der);
        return Answer(order);
    }

    public OrderStatus Reissue(string caseId, string csrPem, Certificate previous)
    {
        using var held = orders.Hold();
        if (orders.OfCase(caseId) is { } known)
            return Answer(known);
        var application = CertificateApplication.Read(csrPem);
        ApplicationRules.CheckRequest(application);
        RefuseUsedKey(application.SpkiSha256);
        var order = reissues.Order(orders.NextId(clock.GetUtcNow()), caseId, previous, application, clock.GetUtcNow());
        orders.Add(order, application.Der);
        return Answer(order);
    }

    public OrderStatus? Find(string caseId) => orders.OfCase(caseId) is { } order ? Answer(order) : null;

    public OrderStatus Validate(string orderId, string? token)
    {
        using var held = orders.Hold();
        var order = orders.Get(orderId);
        if (order.State != Validating)
            return Answer(order);
        if (order.Validation is not "phone" && clock.GetUtcNow() > order.SubmittedAt + RandomValueLife)
            throw new Refusal("validation-expired", ("order", orderId));
        CheckControl(order, token);
        var validated = order with { State = Waiting };
        orders.Update(validated);
        return Answer(validated);
    }

    public void IssueWaiting()
    {
        using var held = orders.Hold();
        foreach (var order in orders.List().Where(order => order.State == Waiting))
            Issue(order);
    }

    public IReadOnlyList<Mail> Mailbox()
    {
        foreach (var order in orders.List())
            mails.DeliverDue(order);
        return mailbox.List();
    }

    private void CheckControl(OrderRecord order, string? token)
    {
        if (order.Validation == "email")
        {
            var given = Encoding.UTF8.GetBytes(token?.Trim() ?? "");
            if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(order.RandomValue)))
                throw new Refusal("validation-token-wrong", ("order", order.Id));
        }
        else if (order.Validation == "file")
        {
            foreach (var name in order.Names)
                fileCheck.Verify(name, order.RandomValue);
        }
    }

    // The certificate is kept before the order says so: ended in between, the next run delivers the same one.
    private void Issue(OrderRecord order)
    {
        if (orders.Issued(order.Id) is null)
        {
            var application = CertificateApplication.Read(ToPem(orders.Request(order.Id)));
            var leaf = new LeafOrder(PracticeCa.IssuerOf(order.Product, order.Tiers), application.Key, application.Subject, order.Names, order.Product == "ev");
            orders.KeepIssued(order.Id, LeafCertificates.Issue(ca, leaf, clock.GetUtcNow()));
        }
        reissues.RevokePrevious(order, clock.GetUtcNow());
        var issued = order with { State = IssuedState, IssuedAt = clock.GetUtcNow() };
        orders.Update(issued);
        mails.DeliverDue(issued);
    }

    private OrderStatus Answer(OrderRecord order)
    {
        mails.DeliverDue(order);
        return new OrderStatus(order.Id, order.CaseId, order.State);
    }

    private void RefuseUsedKey(string spkiSha256)
    {
        if (orders.List().FirstOrDefault(order => order.SpkiSha256 == spkiSha256) is { } other)
            throw new Refusal("key-already-used", ("order", other.Id));
    }

    private OrderRecord NewOrder(Submission form, CertificateApplication application, (string Salt, string Hash) passPhrase) => new(
        orders.NextId(clock.GetUtcNow()),
        form.CaseId,
        Validating,
        form.Product,
        [.. form.Names.Select(name => name.ToLowerInvariant())],
        form.FormNumber.Trim(),
        form.Validation,
        form.ValidationDetail,
        form.Tiers,
        application.SpkiSha256,
        RandomNumberGenerator.GetHexString(RandomBytes * 2, lowercase: true),
        passPhrase.Salt,
        passPhrase.Hash,
        clock.GetUtcNow());

    private static string ToPem(byte[] csr) => PemEncoding.WriteString("NEW CERTIFICATE REQUEST", csr);
}
