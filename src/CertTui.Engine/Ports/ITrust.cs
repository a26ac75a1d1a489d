using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>What the operating system trusts, for every program that asks it.</summary>
public interface ITrust
{
    /// <summary>Its trusted roots; none where they cannot be read. One that is damaged is left out.</summary>
    IReadOnlyList<Certificate> Roots();
}
