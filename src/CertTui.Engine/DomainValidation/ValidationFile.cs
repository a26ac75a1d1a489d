namespace CertTui.Engine.DomainValidation;

/// <summary>The file that the CA gave, byte for byte (Baseline Requirements section 3.2.2.4.18).</summary>
/// <param name="Name">For example <c>fileauth.txt</c>.</param>
/// <param name="Content">What the CA expects to fetch: no byte order mark or line end more.</param>
public sealed record ValidationFile(string Name, byte[] Content)
{
    /// <summary>The folder that the rules prescribe, below a site's root.</summary>
    public static readonly IReadOnlyList<string> Folder = [".well-known", "pki-validation"];

    public Uri Address(string scheme, string name) => new($"{scheme}://{name}/{string.Join('/', Folder)}/{Uri.EscapeDataString(Name)}");
}
