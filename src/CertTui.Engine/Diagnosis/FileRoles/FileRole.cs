using CertTui.Engine.Certificates;

namespace CertTui.Engine.Diagnosis.FileRoles;

/// <summary>What a file is for.</summary>
public enum Role
{
    /// <summary>Self-signed, at the top.</summary>
    Root,

    /// <summary>The name and key of another root, certified by an older one.</summary>
    Cross,

    /// <summary>Issues certificates, and was issued itself.</summary>
    Ca,

    /// <summary>Of a server.</summary>
    Leaf,

    /// <summary>A request (PKCS#10).</summary>
    Request,

    /// <summary>A private key: it stays where it is.</summary>
    Key,

    Unknown,
}

/// <summary>A file and its role, by content; its name decides nothing.</summary>
/// <param name="Path">The file.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Certificate">The first one in it; null where there is none.</param>
public sealed record FileRole(string Path, Role Role, Certificate? Certificate)
{
    /// <summary>
    /// One of <c>role-root</c>, <c>role-cross</c>, <c>role-ca</c>, <c>role-leaf</c>, <c>role-request</c>, <c>role-key</c> and
    /// <c>role-unknown</c>.
    /// </summary>
    public Problem Describe() => Problem.Info(
        CodeOf(Role),
        ("file", System.IO.Path.GetFileName(Path)),
        ("subject", Certificate?.CommonName ?? ""),
        ("fingerprint", Certificate?.Fingerprint ?? ""),
        ("expires", Certificate?.NotAfter.ToString("yyyy-MM-dd") ?? ""));

    private static string CodeOf(Role role) => role switch
    {
        Role.Root => "role-root",
        Role.Cross => "role-cross",
        Role.Ca => "role-ca",
        Role.Leaf => "role-leaf",
        Role.Request => "role-request",
        Role.Key => "role-key",
        _ => "role-unknown",
    };
}
