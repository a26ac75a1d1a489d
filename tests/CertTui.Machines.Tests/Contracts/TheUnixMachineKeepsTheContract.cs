using CertTui.Engine.Ports;
using CertTui.MachineContract;

namespace CertTui.Machines.Tests.Contracts;

/// <summary>This computer with a real Apache; its stores and keys are folders.</summary>
public sealed class TheUnixMachineKeepsTheContract : IDisposable
{
    private readonly TemporaryFolder _state = new();
    private readonly ApacheHost _apache = new();
    private readonly Machine _machine;

    public TheUnixMachineKeepsTheContract()
    {
        _apache.AddSite("www", "ServerName www.example.com.tw", "www.example.com.tw");
        _apache.Start();
        _machine = ThisMachine.Open(new ThisMachineOrder(_state.Path, Some.Clock(), new Dictionary<string, string> { ["apache"] = _apache.Configuration }, OnlyLooks: false));
    }

    [Fact]
    public void Every_check()
    {
        var said = new StringWriter();
        Assert.True(Contract.Run(_machine, said), said.ToString());
    }

    public void Dispose()
    {
        _apache.Dispose();
        _state.Dispose();
    }
}
