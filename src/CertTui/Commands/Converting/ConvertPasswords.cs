using CertTui.Engine;
using CertTui.Guides.Words;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands.Converting;

/// <summary>The two passwords of a conversion: from the files that were named, else asked for without echo. Disposing clears them.</summary>
internal sealed class ConvertPasswords : IDisposable
{
    private readonly PlainConsole? _console;
    private readonly Texts _texts;

    /// <param name="arguments">Where they are.</param>
    /// <param name="asks">Whether there may be somebody to ask.</param>
    /// <param name="texts">For the questions.</param>
    public ConvertPasswords(ConvertArguments arguments, bool asks, Texts texts)
    {
        _texts = texts;
        _console = asks ? PlainConsole.Open() : null;
        Opening = PasswordFile.Read(arguments.PasswordFile);
        Sealing = PasswordFile.Read(arguments.OutPasswordFile);
    }

    /// <summary>Of the files that are read; null where there is none.</summary>
    public char[]? Opening { get; private set; }

    /// <summary>Of the file that is written; null where there is none.</summary>
    public char[]? Sealing { get; private set; }

    /// <returns>False where nobody answers.</returns>
    public bool AskOpening() => (Opening ??= Ask("convert.password")) is not null;

    /// <summary>Asked for twice: a mistyped one would lock the new file for ever.</summary>
    /// <exception cref="Refusal"><c>secrets-differ</c></exception>
    public void AskSealing()
    {
        if (Sealing is not null || (Sealing = Ask("convert.outPassword")) is null)
            return;
        var again = Ask("convert.again");
        var isSame = again.AsSpan().SequenceEqual(Sealing);
        Array.Clear(again ?? []);
        if (!isSame)
            throw new Refusal("secrets-differ");
    }

    public void Dispose()
    {
        Array.Clear(Opening ?? []);
        Array.Clear(Sealing ?? []);
    }

    private char[]? Ask(string key)
    {
        _console?.Write(_texts[key]);
        return _console?.ReadSecret();
    }
}
