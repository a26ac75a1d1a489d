using CertTui.Engine;
using CertTui.Engine.Plans;

namespace CertTui.Machines.Tests.Practice.Training;

/// <summary>One password for everything, or none.</summary>
internal sealed class TestSecrets(string? password) : ISecrets
{
    public static readonly TestSecrets None = new(null);

    public ReadOnlySpan<char> Get(string id) => password ?? throw new Refusal("secret-missing", ("id", id));
}
