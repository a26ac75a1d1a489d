namespace CertTui.Machines;

/// <summary>Where the program keeps its state where nobody says <c>--state</c>.</summary>
public static class StateFolder
{
    private const string Name = "certtui";

    /// <summary>%LOCALAPPDATA%\certtui; elsewhere $XDG_STATE_HOME/certtui or ~/.local/state/certtui (XDG Base Directory Specification).</summary>
    public static string Default => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), Name)
        : Path.Combine(UnixStateHome(), Name);

    // The specification tells programs to ignore a relative value.
    private static string UnixStateHome() =>
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { } home && Path.IsPathRooted(home)
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
}
