namespace CertTui.Engine.Ports;

/// <summary>Whose commands the people know who look after a machine.</summary>
public enum CommandFamily
{
    Windows,
    Unix,
}
