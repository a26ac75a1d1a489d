using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;

namespace CertTui.Engine.Conversions;

/// <summary>What lies in the files that shall be converted. Disposing clears the keys.</summary>
public sealed class Material : IDisposable
{
    private readonly List<Pkcs12Key> _keys = [];
    private readonly List<InspectedFile> _files = [];
    private readonly bool _hasPassword;

    private Material(DateTimeOffset at, bool hasPassword) => (At, _hasPassword) = (at, hasPassword);

    /// <summary>The time by which a choice between chains is made.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Each once, in the order found.</summary>
    public IReadOnlyList<Certificate> Certificates => [.. Found.Select(found => found.Item.Certificate).Distinct()];

    /// <summary>Those that were opened.</summary>
    public IReadOnlyList<Pkcs12Key> Keys => _keys;

    /// <param name="files">Any files that <see cref="Inspector"/> reads.</param>
    /// <param name="at">The time of the conversion.</param>
    /// <param name="password">Tried on everything that is encrypted; null for none.</param>
    /// <exception cref="Refusal"><c>password-needed</c>, <c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c>, <c>too-large</c>,
    /// <c>not-recognised</c> or another problem of a file: a part that cannot be read is not left out in silence</exception>
    public static Material Read(IEnumerable<(string Path, byte[] Content)> files, DateTimeOffset at, char[]? password)
    {
        var material = new Material(at, password is not null);
        var inspector = new Inspector(at, password, material._keys);
        try
        {
            foreach (var (path, content) in files)
                material.Add(inspector.Inspect(path, content));
            return material;
        }
        catch (Refusal)
        {
            material.Dispose();
            throw;
        }
    }

    /// <summary>The friendly name that a PFX had for it; null where there was none.</summary>
    public string? FriendlyName(Certificate certificate) =>
        Found.FirstOrDefault(found => found.Item.Certificate.Equals(certificate) && found.Item.FriendlyName is not null).Item?.FriendlyName;

    /// <summary>The file that it came from first.</summary>
    public string SourceOf(Certificate certificate) => Found.First(found => found.Item.Certificate.Equals(certificate)).File;

    public bool CameFrom(string path) => _files.Exists(file => file.Name == path);

    /// <summary>Why there is no key: it is still closed, of a kind that is not read, or not there at all.</summary>
    public Problem NoKey(Certificate? certificate)
    {
        var locked = _files.Find(file => file.Items.OfType<InspectedKey>().Any(key => key.IsEncrypted));
        if (locked is not null && !_hasPassword)
            return PasswordNeeded(locked.Name);
        return _files.SelectMany(file => file.Problems).FirstOrDefault(problem => problem.Code == "unsupported") is { } unsupported
            ? unsupported with { Severity = Severity.Error }
            : Problem.Error("key-not-found", certificate?.About() ?? []);
    }

    public void Dispose()
    {
        new Pkcs12Content(_keys, []).Dispose();
        _keys.Clear();
    }

    private IEnumerable<(string File, InspectedCertificate Item)> Found =>
        _files.SelectMany(file => file.Items.OfType<InspectedCertificate>().Select(item => (file.Name, item)));

    private void Add(InspectedFile file)
    {
        if (file.Problems.FirstOrDefault(problem => IsInTheWay(file, problem)) is { } problem)
            throw new Refusal(problem.Code == "wrong-password" && !_hasPassword ? PasswordNeeded(file.Name) : problem);
        _files.Add(file);
    }

    // An expired certificate can be converted, a wrong extension does no harm, and of a request nothing is taken.
    private static bool IsInTheWay(InspectedFile file, Problem problem) =>
        problem.Severity == Severity.Error
        && file.Kind != FileKind.SigningRequest
        && problem.Code is not ("expired" or "not-yet-valid")
        && !(file.Items.Count > 0 && problem.Details.GetValueOrDefault("reason") == "not-of-this-kind");

    private static Problem PasswordNeeded(string path) => Problem.Error("password-needed", ("source", path));
}
