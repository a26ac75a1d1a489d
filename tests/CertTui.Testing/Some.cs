using CertTui.Engine.Requests;

namespace CertTui.Testing;

/// <summary>Ready-made values, where a test needs one and does not care which.</summary>
public static class Some
{
    /// <summary>The day on which all tests happen.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public const string Host = "www.example.com.tw";

    public static Subject Subject { get; } = new(Host, "EXAMPLE TRADING", null, "TAIPEI", "TAIWAN", "TW");

    /// <summary>A clock that stands at <see cref="Now"/> until it is moved.</summary>
    public static FakeTime Clock() => new(Now);
}
