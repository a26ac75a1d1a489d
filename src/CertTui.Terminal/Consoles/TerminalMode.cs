namespace CertTui.Terminal.Consoles;

/// <summary>
/// How the kernel treats the terminal (termios), kept as opaque bytes: the layout differs between systems, and only one flag of it is
/// needed here.
/// </summary>
internal sealed unsafe class TerminalMode
{
    // The fourth 32-bit word of Linux' termios, on every processor but those that CertTui is not built for.
    private const int LocalFlags = 12;
    private const byte EchoFlag = 0x8;

    private readonly byte[] bytes;

    private TerminalMode(byte[] bytes) => this.bytes = bytes;

    /// <summary>The mode of a descriptor now; null where it is no terminal.</summary>
    public static TerminalMode? Of(int descriptor)
    {
        var bytes = new byte[Libc.TermiosSize];
        fixed (byte* termios = bytes)
            return Libc.TcGetAttr(descriptor, termios) == 0 ? new TerminalMode(bytes) : null;
    }

    /// <summary>Every byte as it comes: no echo, no lines, no signals.</summary>
    public TerminalMode Raw()
    {
        var raw = bytes.AsSpan().ToArray();
        fixed (byte* termios = raw)
            Libc.CfMakeRaw(termios);
        return new TerminalMode(raw);
    }

    public TerminalMode WithoutEcho()
    {
        var silent = bytes.AsSpan().ToArray();
        silent[LocalFlags] &= unchecked((byte)~EchoFlag);
        return new TerminalMode(silent);
    }

    /// <summary>False where the terminal is gone.</summary>
    public bool Set(int descriptor)
    {
        fixed (byte* termios = bytes)
            return Libc.TcSetAttr(descriptor, actions: 0, termios) == 0;
    }
}
