namespace CertTui.MachineContract;

/// <summary>One thing that every machine keeps, whatever is behind its ports.</summary>
/// <param name="Name">As a sentence.</param>
/// <param name="Run">Throws <see cref="Broken"/> where the machine does not keep it, <see cref="NotHere"/> where it cannot.</param>
public sealed record Check(string Name, Action<Ground> Run)
{
    public override string ToString() => Name;
}

public sealed class Broken(string message) : Exception(message);

/// <summary>The platform lacks what this check is about, and the machine said so.</summary>
public sealed class NotHere(string message) : Exception(message);
