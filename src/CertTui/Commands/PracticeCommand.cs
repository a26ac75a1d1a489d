using CertTui.Engine.MailServices;
using CertTui.Guides.Words;
using CertTui.Machines.Practice;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary><c>certtui practice</c>: the sandbox from outside.</summary>
internal static class PracticeCommand
{
    public static int Show(Options options) => Verb.Run(options, (opened, output) =>
    {
        var world = opened.Practice.Show();
        var texts = opened.Texts;
        output.Line(texts.Say("practice.folder", ("path", world.Folder)));
        output.Line(texts.Say("practice.host", ("host", world.HostName)));
        foreach (var binding in world.Sites.SelectMany(site => site.Bindings))
            output.Line($"  {binding.Site}  {binding.Protocol} {binding.Address}:{binding.Port}:{binding.Host}  {binding.Fingerprint?[..16]}");
        if (world.Mail is { } mail)
            ShowMail(texts, output, mail);
        foreach (var (store, count) in world.Stores)
            output.Line($"  {texts["store." + store]}: {count}");
        output.Line(texts.Say("practice.counts", ("requests", $"{world.PendingRequests}"), ("keys", $"{world.Keys}"), ("mails", $"{world.Mails}")));
        foreach (var order in world.Orders)
            output.Line($"  {order.OrderId}  {order.CaseId}  {order.State}");
        foreach (var application in world.Applications)
            output.Line($"  {application.Reference}  {application.CaseId}  {application.ServerName}  {application.State}");
        output.Object("practice", ("folder", world.Folder), ("host", world.HostName), ("sites", world.Sites),
            ("stores", world.Stores.ToDictionary(store => store.Key.ToString(), store => store.Value)),
            ("pending", world.PendingRequests), ("keys", world.Keys), ("mails", world.Mails), ("orders", world.Orders), ("applications", world.Applications), ("mail", world.Mail is null ? null : Told(world.Mail)));
        return ExitCodes.Done;
    });

    private static void ShowMail(Texts texts, Output output, MailOverview mail)
    {
        output.Line(texts.Say("practice.mail-server", ("product", mail.Product)));
        foreach (var holding in mail.Holdings)
        {
            var isDefault = holding.Fingerprint == mail.DefaultSmtp ? "  " + texts["practice.default-smtp"] : "";
            output.Line($"  {holding.Fingerprint[..16]}  {holding.Services.Written()}{isDefault}");
        }
    }

    private static object Told(MailOverview mail) => new
    {
        mail.Product,
        mail.DefaultSmtp,
        Services = mail.Holdings.ToDictionary(holding => holding.Fingerprint, holding => holding.Services.Select(MailHoldings.Written)),
    };

    public static int Mail(Options options) => Verb.Run(options, (opened, output) =>
    {
        foreach (var mail in opened.Practice.Mailbox)
        {
            output.Line($"{mail.At:yyyy-MM-dd HH:mm}  {mail.To}  {mail.Subject}");
            output.Line(mail.Body);
            foreach (var attachment in mail.Attachments)
                output.Line($"  + {attachment.Name} ({attachment.Content.Length})");
            output.Object("mail", ("id", mail.Id), ("at", mail.At), ("to", mail.To), ("subject", mail.Subject), ("body", mail.Body),
                ("attachments", mail.Attachments.Select(attachment => attachment.Name)));
        }
        return ExitCodes.Done;
    });

    public static int Issue(Options options) => Verb.Run(options, (opened, output) =>
    {
        opened.Practice.DecideWaiting();
        var world = opened.Practice.Show();
        foreach (var order in world.Orders)
        {
            output.Line($"{order.OrderId}  {order.State}");
            output.Object("order", ("order", order.OrderId), ("case", order.CaseId), ("state", order.State));
        }
        foreach (var application in world.Applications)
        {
            output.Line($"{application.Reference}  {application.ServerName}  {application.State}");
            output.Object("application", ("reference", application.Reference), ("case", application.CaseId), ("state", application.State));
        }
        return ExitCodes.Done;
    });

    /// <summary>Without a name: what there is.</summary>
    public static int Scenario(Options options, string? name) => Verb.Run(options, (opened, output) =>
    {
        var training = opened.Practice.Machine.Training!;
        if (name is null)
        {
            foreach (var scenario in training.Scenarios)
                output.Line(scenario);
            output.Object("scenarios", ("names", training.Scenarios));
            return ExitCodes.Done;
        }
        var seeded = training.Seed(name);
        output.Line(opened.Texts["symptom." + seeded.Symptom]);
        foreach (var (question, value) in seeded.Inputs)
            output.Line($"  {opened.Texts["question." + question]}: {value}");
        output.Line(opened.Texts["practice.scenario"]);
        output.Object("scenario", ("scenario", seeded.Scenario), ("symptom", seeded.Symptom), ("inputs", seeded.Inputs));
        return ExitCodes.Done;
    });

    public static int Reset(Options options) => Verb.Run(options, (opened, output) =>
    {
        var removed = PracticeMachine.Reset(opened.StateFolder);
        output.Line(opened.Texts[removed ? "practice.reset" : "practice.nothing"]);
        output.Object("reset", ("removed", removed));
        return ExitCodes.Done;
    });

    public static Task<int> Serve(Options options, int port, CancellationToken cancellation) => Task.Run(() => Verb.Run(options, (opened, output) =>
    {
        // It listens before it first waits, so that what is printed here is true already.
        var serving = PracticeServer.Serve(opened.Practice, port, cancellation);
        if (!serving.IsFaulted)
            Announce(opened, output, port);
        serving.GetAwaiter().GetResult();
        return ExitCodes.Done;
    }));

    private static void Announce(Opened opened, Output output, int port)
    {
        output.Line(opened.Texts.Say("practice.serving", ("port", $"{port}"), ("http", $"{port + 1}")));
        foreach (var binding in opened.Practice.Show().Sites.SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https"))
            output.Line($"  https://{(binding.Host.Length > 0 ? binding.Host : "localhost")}:{port}  {binding.Site}");
        if (opened.Practice.Show().Mail is null)
        {
            output.Object("serving", ("https", port), ("http", port + 1));
            return;
        }
        var (smtp, imap, pop3) = (port + 2, port + 3, port + 4);
        output.Line(opened.Texts.Say("practice.serving-mail", ("smtp", $"{smtp}"), ("imap", $"{imap}"), ("pop3", $"{pop3}")));
        output.Object("serving", ("https", port), ("http", port + 1), ("smtp", smtp), ("imap", imap), ("pop3", pop3));
    }
}
