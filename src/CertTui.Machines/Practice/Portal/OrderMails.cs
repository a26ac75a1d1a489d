using System.Globalization;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Post;

namespace CertTui.Machines.Practice.Portal;

/// <summary>
/// The messages that an order calls for. They follow from the order alone, so a message that was not sent because the program
/// was ended is sent at the next occasion, once.
/// </summary>
internal sealed class OrderMails(Mailbox mailbox, Orders orders, PracticeCa ca, Func<string, IReadOnlyDictionary<string, string>, string> texts)
{
    private const string Portal = "https://portal.practice-ca.example/confirm/";

    public void DeliverDue(OrderRecord order)
    {
        if (order.Validation is "email" or "file" && !mailbox.Has($"{order.Id}-1-{order.Validation}"))
            mailbox.Deliver(order.Validation == "email" ? CheckMessage(order) : FileMessage(order));
        if (order.IssuedAt is { } at && orders.Issued(order.Id) is { } leaf && !mailbox.Has($"{order.Id}-2-issued"))
            mailbox.Deliver(IssuedMessage(order, leaf, at));
    }

    private Mail CheckMessage(OrderRecord order)
    {
        var (subject, body) = Texts("practice-mail-check", order);
        return new Mail($"{order.Id}-1-email", order.SubmittedAt, order.ValidationDetail, subject, $"{body}\n\n{Portal}{order.RandomValue}\n", []);
    }

    private Mail FileMessage(OrderRecord order)
    {
        var (subject, body) = Texts("practice-mail-file", order);
        var places = string.Join('\n', order.Names.Select(FileCheck.Address));
        var file = new MailAttachment(FileCheck.FileName, Encoding.ASCII.GetBytes(order.RandomValue));
        return new Mail($"{order.Id}-1-file", order.SubmittedAt, order.ValidationDetail, subject, $"{body}\n\n{places}\n", [file]);
    }

    private Mail IssuedMessage(OrderRecord order, Certificate leaf, DateTimeOffset at)
    {
        var (subject, body) = Texts("practice-mail-issued", order);
        var zip = Delivery.Zip(order.Id, leaf, ca.Above(order.Product, order.Tiers), at);
        return new Mail($"{order.Id}-2-issued", at, RecipientOf(order), subject, body, [new MailAttachment(Delivery.FileName, zip)]);
    }

    private static string RecipientOf(OrderRecord order) =>
        order.Validation == "phone" ? "webmaster@" + HostNames.OwnableDomains(order.Names[0]).Last() : order.ValidationDetail;

    private (string Subject, string Body) Texts(string code, OrderRecord order)
    {
        var details = new Dictionary<string, string>
        {
            ["order"] = order.Id,
            ["host"] = order.Names[0],
            ["names"] = string.Join(", ", order.Names),
            ["form"] = order.FormNumber,
            ["product"] = order.Product.ToUpperInvariant(),
            ["tiers"] = order.Tiers.ToString(CultureInfo.InvariantCulture),
            ["file"] = FileCheck.FileName,
            ["path"] = FileCheck.Path,
            ["attachment"] = Delivery.FileName,
        };
        return (texts(code + "-subject", details), texts(code + "-body", details));
    }
}
