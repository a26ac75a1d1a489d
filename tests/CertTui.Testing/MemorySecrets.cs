using CertTui.Engine;
using CertTui.Engine.Plans;

namespace CertTui.Testing;

/// <summary>Secrets that a test gives by name.</summary>
public sealed class MemorySecrets(params (string Id, string Secret)[] secrets) : ISecrets
{
    public static readonly MemorySecrets None = new();

    public ReadOnlySpan<char> Get(string id) =>
        secrets.FirstOrDefault(secret => secret.Id == id).Secret ?? throw new Refusal("secret-missing", ("id", id));
}
