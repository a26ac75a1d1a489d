namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The full screen on a console, which is taken over and given back.</summary>
internal interface IConsoleScreen
{
    /// <summary>The buffer that is shown between <see cref="Enter"/> and <see cref="Leave"/>.</summary>
    IConsoleOutput Shown { get; }

    /// <returns>False where the console refuses; nothing was changed then.</returns>
    bool Enter();

    void Leave();

    /// <param name="frame">Whole control sequences and characters, as <see cref="Drawing.FrameWriter"/> makes them.</param>
    /// <returns>False where the console is gone.</returns>
    bool Write(ReadOnlySpan<byte> frame);
}
