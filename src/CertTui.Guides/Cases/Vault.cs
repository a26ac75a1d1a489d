using CertTui.Engine;
using CertTui.Engine.Plans;

namespace CertTui.Guides.Cases;

/// <summary>Secrets of a case in memory, cleared when the case is left.</summary>
public sealed class Vault : ISecrets, IDisposable
{
    private readonly Dictionary<string, char[]> _secrets = [];

    /// <summary>Keeps a copy; the caller clears its own.</summary>
    public void Put(string id, ReadOnlySpan<char> secret)
    {
        Clear(id);
        _secrets[id] = secret.ToArray();
    }

    public ReadOnlySpan<char> Get(string id) =>
        _secrets.TryGetValue(id, out var secret) ? secret : throw new Refusal("secret-missing", ("step", id));

    public void Clear(string id)
    {
        if (_secrets.Remove(id, out var secret))
            Array.Clear(secret);
    }

    public void Dispose()
    {
        foreach (var id in _secrets.Keys.ToArray())
            Clear(id);
    }
}
