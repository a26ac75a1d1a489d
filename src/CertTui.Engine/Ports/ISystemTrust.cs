using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>The roots of the operating system: what programs of this computer trust that have no roots of their own.</summary>
public interface ISystemTrust
{
    bool Holds(Certificate root);

    /// <summary>It is trusted when this returns; <see cref="Refusal"/> <c>access-denied</c>, <c>disk-full</c>, <c>trust-update-failed</c> (program, reason), and nothing has changed.</summary>
    void Add(Certificate root);

    /// <summary>Takes away what <see cref="Add"/> gave, and nothing that others put there.</summary>
    void Remove(Certificate root);

    /// <summary>The file that <see cref="Add"/> writes.</summary>
    string PathOf(Certificate root);

    /// <summary>What is run after it, as a person would type it.</summary>
    string Command { get; }
}
