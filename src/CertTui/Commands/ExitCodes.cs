namespace CertTui.Commands;

/// <summary>What the program ends with; stable, for scripts.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Problem = 1;
    public const int WrongUse = 2;
    public const int Waiting = 3;
    public const int Cancelled = 4;
    public const int Bug = 70;
}
