using System.Security.Cryptography;
using System.Text;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Ca;

namespace CertTui.Machines.Practice.Training;

/// <summary>4.7: eight files without telling names.</summary>
internal static class RoleScenarios
{
    public static IReadOnlyList<Scenario> List { get; } = [new("roles", "which-file", Shuffled)];

    // Two intermediates bear one name and have two keys; both roots are there, and the cross-certificate that bears the name of one.
    private static Dictionary<string, string> Shuffled(Ground ground)
    {
        var props = new Props(ground, "roles");
        var leaf = props.Leaf("new", 1, TaiwanShapes.SecureSsl);
        props.Write("a.cer", ground.Ca.Get(TaiwanShapes.RevokedSecureSsl));
        props.Write("b.crt", ground.Ca.Get(TaiwanShapes.CyberCross));
        props.Write("c.pem", leaf);
        props.Write("d.cer", ground.Ca.Get(TaiwanShapes.CyberRoot));
        props.Write("e.txt", ground.Ca.Get(TaiwanShapes.SecureSsl));
        props.Write("f.cer", ground.Ca.Get(TaiwanShapes.GlobalRoot));
        using var key = (ECDsa)ground.Machine.Keys.Open(props.KeyOf("new"))!;
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest($"CN={props.Host}", key, HashAlgorithmName.SHA256);
        DurableFile.Write(Path.Combine(props.Folder, "g.pem"), Encoding.ASCII.GetBytes(request.CreateSigningRequestPem()), DurableFile.Readable);
        // A key of its own: that of the certificate stays in the machine.
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = other.ExportPkcs8PrivateKeyPem();
        DurableFile.Write(Path.Combine(props.Folder, "h.pem"), Encoding.ASCII.GetBytes(text));
        return new() { ["roleFolder"] = props.Folder };
    }
}
