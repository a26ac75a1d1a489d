using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows;

/// <summary>A computer without IIS: certificates and keys can be worked on, bindings cannot.</summary>
internal sealed class NoSites : ISites
{
    public IReadOnlyList<Site> List() => [];

    public void Put(Binding binding) => throw new Refusal("machine-unsupported");

    public bool Remove(Binding binding) => false;

    public IPEndPoint Reach(Binding binding) => throw new Refusal("machine-unsupported");
}
