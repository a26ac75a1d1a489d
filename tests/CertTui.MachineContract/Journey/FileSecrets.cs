using CertTui.Engine.Plans;

namespace CertTui.MachineContract.Journey;

/// <summary>Secrets by the path of the file that holds them.</summary>
internal sealed class FileSecrets : ISecrets
{
    public ReadOnlySpan<char> Get(string id) => File.ReadAllText(id).TrimEnd();
}
