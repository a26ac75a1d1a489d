namespace CertTui.Terminal.Tests;

/// <summary>A clock that stands until it is told to go on.</summary>
public sealed class FakeTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public void Pass(int milliseconds) => now = now.AddMilliseconds(milliseconds);
}
