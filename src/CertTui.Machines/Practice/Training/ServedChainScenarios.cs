using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Ca;

namespace CertTui.Machines.Practice.Training;

/// <summary>4.5 question 1 and 4.6 question 1: a server program that sends a wrong file as it stands, with what the CA delivered beside it.</summary>
internal static class ServedChainScenarios
{
    private const string Symptom = "not-trusted";

    private static readonly string[] Taiwan4 = [TaiwanShapes.Ssl, TaiwanShapes.CyberCross, TaiwanShapes.GlobalRoot];
    private static readonly string[] Taiwan3 = [TaiwanShapes.SecureSsl, TaiwanShapes.GlobalRoot];

    public static IReadOnlyList<Scenario> Chains { get; } =
    [
        new("ch-leaf-only", Symptom, ground => Sends(ground, "ch-leaf-only", Taiwan4, leaf => [leaf])),
        new("ch-no-cross", Symptom, ground => Sends(ground, "ch-no-cross", Taiwan4, leaf => [leaf, ground.Ca.Get(TaiwanShapes.Ssl)])),
        new("ch-same-name", Symptom, ground => Sends(ground, "ch-same-name", Taiwan3, leaf => [leaf, ground.Ca.Get(TaiwanShapes.RevokedSecureSsl)])),
        // One name and one key in two generations: the older one is revoked.
        new("ch-dead-ca", Symptom, ground => Sends(
            ground, "ch-dead-ca", [PostShapes.Ssl2025, PostShapes.Root3], leaf => [leaf, ground.Ca.Get(PostShapes.Ssl2017)])),
        new("ch-other-ca", Symptom, ground => Sends(ground, "ch-other-ca", Taiwan4, leaf => [leaf, ground.Ca.Get(PostShapes.Ssl2025)])),
        new("ch-duplicate", Symptom, ground => Sends(ground, "ch-duplicate", Taiwan4, leaf => [leaf, leaf, ground.Ca.Get(TaiwanShapes.GlobalRoot)])),
        new("ch-no-ski", "message", StrictClient),
    ];

    public static IReadOnlyList<Scenario> Records { get; } = [new("sclient", "check-chain", Recorded)];

    private static Dictionary<string, string> Sends(
        Ground ground, string name, IReadOnlyList<string> delivered, Func<Certificate, IReadOnlyList<Certificate>> sent)
    {
        var props = new Props(ground, name);
        var leaf = props.Leaf("new", 1, delivered[0]);
        var file = sent(leaf);
        props.PutSite(props.ByName(leaf));
        props.PutServer(file, file, startedDaysAgo: 1);
        return new() { ["endpoint"] = $"{props.Host}:443", ["deliveryFolder"] = Deliver(props, leaf, [.. delivered.Select(ground.Ca.Get)]) };
    }

    // The server is right. One program among its visitors is stricter about the old root than all others.
    private static Dictionary<string, string> StrictClient(Ground ground)
    {
        var told = Sends(ground, "ch-no-ski", Taiwan4, leaf => [leaf, ground.Ca.Get(TaiwanShapes.Ssl), ground.Ca.Get(TaiwanShapes.CyberCross)]);
        told["message"] = "verify error:num=86:Missing Subject Key Identifier";
        return told;
    }

    // Four sites: two blocks, three blocks of which two are the same, three blocks, one block.
    private static Dictionary<string, string> Recorded(Ground ground)
    {
        var props = new Props(ground, "sclient");
        var (ssl, cross) = (ground.Ca.Get(TaiwanShapes.Ssl), ground.Ca.Get(TaiwanShapes.CyberCross));
        var leaves = Enumerable.Range(1, 4).Select(number => props.Leaf($"{number}", number)).ToList();
        var folder = DurableFolder.Ensure(Path.Combine(props.Folder, "records"));
        Record(folder, "site-1.txt", leaves[0], ssl);
        Record(folder, "site-2.txt", leaves[1], leaves[1], ssl);
        Record(folder, "site-3.txt", leaves[2], ssl, cross);
        Record(folder, "site-4.txt", leaves[3]);
        return new() { ["recordFolder"] = folder };
    }

    /// <summary>As <c>openssl s_client -showcerts</c> writes it.</summary>
    private static void Record(string folder, string name, params IReadOnlyList<Certificate> sent)
    {
        var text = new StringBuilder("CONNECTED(00000003)\n---\nCertificate chain\n");
        for (var i = 0; i < sent.Count; i++)
            text.Append($" {i} s:{sent[i].Subject}\n   i:{sent[i].Issuer}\n").Append(PemFile.Text("CERTIFICATE", sent[i].Der));
        text.Append($"---\nServer certificate\nsubject={sent[0].Subject}\n\nissuer={sent[0].Issuer}\n\n---\nNo client certificate CA names sent\n");
        DurableFile.Write(Path.Combine(folder, name), Encoding.ASCII.GetBytes(text.ToString()), DurableFile.Readable);
    }

    private static string Deliver(Props props, Certificate leaf, IReadOnlyList<Certificate> above)
    {
        var folder = DurableFolder.Ensure(Path.Combine(props.Folder, "cert"));
        props.Write(Path.Combine(folder, "server.cer"), leaf);
        props.Write(Path.Combine(folder, "root.cer"), above[^1]);
        for (var i = 0; i < above.Count - 1; i++)
            props.Write(Path.Combine(folder, above.Count == 2 ? "uca.cer" : $"uca_{i + 1}.cer"), above[i]);
        return folder;
    }
}
