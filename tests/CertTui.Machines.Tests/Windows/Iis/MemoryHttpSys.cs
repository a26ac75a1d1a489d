using CertTui.Engine;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>A table of http.sys that can fail at one of its changes.</summary>
internal sealed class MemoryHttpSys : IHttpSys
{
    private readonly Dictionary<SslEndpoint, SslRecord> records = [];
    private int failsIn;

    /// <summary>Which of the changes to come fails, counted from 1; 0 for none.</summary>
    public void FailsNext(int change) => failsIn = change;

    public IReadOnlyList<SslRecord> List() => [.. records.Values];

    public void Set(SslRecord record)
    {
        Count();
        records[record.Endpoint] = record;
    }

    public bool Delete(SslEndpoint endpoint)
    {
        Count();
        return records.Remove(endpoint);
    }

    private void Count()
    {
        if (failsIn > 0 && --failsIn == 0)
            throw new Refusal("access-denied", ("path", "http.sys"), ("reason", "5"));
    }
}
