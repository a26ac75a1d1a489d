using System.Diagnostics;
using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice;
using CertTui.Machines.Tests.Practice.SubmissionSite;

namespace CertTui.Machines.Tests.Practice.World;

/// <summary>A second process: this test program again, told to run the one test below on a folder.</summary>
public sealed class Worker
{
    private const string FolderVariable = "CERTTUI_TEST_WORLD";
    private const string RoundsVariable = "CERTTUI_TEST_ROUNDS";

    internal static Process Start(string folder, int rounds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CertTui.Machines.Tests");
        var method = $"{typeof(Worker).FullName}.{nameof(Makes_requests_orders_and_bindings)}";
        var start = new ProcessStartInfo(program, ["-explicit", "only", "-method", method]) { RedirectStandardOutput = true };
        start.Environment[FolderVariable] = folder;
        start.Environment[RoundsVariable] = rounds.ToString();
        return Process.Start(start)!;
    }

    [Fact(Explicit = true)]
    public void Makes_requests_orders_and_bindings()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (folder is null)
            Assert.Skip("Only as a second process");
        using var world = PracticeMachine.Open(folder, new FakeTime(FakeTime.Start), TestWorld.Texts);
        for (var round = 0; round < int.Parse(Environment.GetEnvironmentVariable(RoundsVariable)!); round++)
            Work(world.Machine, $"w{Environment.ProcessId}-{round}");
    }

    private static void Work(Machine machine, string id)
    {
        machine.Keys.Create(id, KeyChoice.Rsa2048, exportable: false);
        using var key = (RSA)machine.Keys.Open(id)!;
        var host = id + ".example.com.tw";
        var csr = Requesting.Csr($"CN={host}, O=EXAMPLE, L=TAIPEI, S=TAIWAN, C=TW", key);
        machine.Pending.Add(new PendingRequest(id, id, host, id, Convert.FromBase64String(csr[PemEncoding.Find(csr).Base64Data]), "", machine.Now));
        var form = Requesting.Form(csr) with { CaseId = id, Names = [host], Validation = "phone", ValidationDetail = "any" };
        var order = machine.Authority!.Submit(form, Requesting.PassPhrase);
        machine.Pending.MarkSubmitted(id, machine.Now);
        machine.Authority.Validate(order.OrderId, null);
        machine.Authority.IssueWaiting();
        var leaf = Installing.Unzip(machine.Authority.Mailbox().Last(mail => mail.Id.StartsWith(order.OrderId)).Attachments[0].Content)["server.cer"];
        machine.Stores.Put(StoreName.Personal, new StoredCertificate(leaf, id, id));
        machine.Sites.Put(new Binding("shop", "https", "*", 443, host, true, leaf.Fingerprint));
        machine.Pending.Retire(id);
        Apply(machine, id, key);
    }

    private static void Apply(Machine machine, string id, RSA key)
    {
        var site = machine.SubmissionSite!;
        site.Invite(Applying.Form("standard", id + ".example.com.hk") with { CaseId = id, IsGovernment = true });
        var (reference, pin) = Applying.Read(machine.Authority!.Mailbox().Single(mail => mail.Body.Contains(id) && mail.Id.EndsWith("-2-pin-envelope")));
        site.Enter(id + ".example.com.hk", reference, pin);
        site.Confirm(reference, useChineseName: false);
        site.HandIn(reference, Applying.Csr(id + ".example.com.hk", key: key));
        machine.Zone!.PutTxt(id + ".example.com.hk", id, 60);
        site.Accept(reference);
    }
}
