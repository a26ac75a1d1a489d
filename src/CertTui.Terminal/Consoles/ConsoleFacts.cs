namespace CertTui.Terminal.Consoles;

/// <summary>What a console of Windows says of itself.</summary>
/// <param name="InputCodePage">Of the console; never changed.</param>
/// <param name="OutputCodePage">Of the console; never changed.</param>
/// <param name="AnsiCodePage">Of the system.</param>
/// <param name="Font">The face; empty where the console does not say.</param>
public sealed record ConsoleFacts(int InputCodePage, int OutputCodePage, int AnsiCodePage, string Font);
