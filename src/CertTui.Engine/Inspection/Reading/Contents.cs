using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Inspection.Encryption;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>Collects what is found in one file.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="keys">Takes the opened keys; null: they are described and not kept.</param>
internal sealed class Contents(string file, ICollection<Pkcs12Key>? keys = null)
{
    private readonly List<InspectedItem> _items = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<InspectedItem> Items => _items;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether a key is worth opening that can be described without.</summary>
    public bool KeepsKeys => keys is not null;

    /// <summary>An opened key.</summary>
    /// <exception cref="Refusal"><c>too-large</c></exception>
    public void AddKey(string place, string form, AsymmetricAlgorithm key, Protection? protection = null)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        var digest = Convert.ToHexString(SHA256.HashData(spki));
        Add(new InspectedKey(place, form, PublicKeys.Describe(spki), digest, protection));
        keys?.Add(new Pkcs12Key(key.ExportPkcs8PrivateKey(), digest, key is RSA ? "rsa" : "ec"));
    }

    /// <exception cref="Refusal"><c>too-large</c></exception>
    public void Add(InspectedItem item)
    {
        if (_items.Count == InspectionLimits.Items)
            throw TooMany(_items.Count + 1);
        _items.Add(item);
    }

    /// <summary>The problem, with where it was found in the detail <c>source</c>.</summary>
    public void Add(string place, Problem problem) =>
        _problems.Add(problem with { Details = new Dictionary<string, string>(problem.Details) { ["source"] = SourceOf(file, place) } });

    public static Refusal TooMany(int found) => new("too-large", ("what", "file"), ("found", $"{found}"), ("maximum", $"{InspectionLimits.Items}"));

    public static string SourceOf(string file, string place) => place.Length == 0 ? file : $"{file}/{place}";
}
