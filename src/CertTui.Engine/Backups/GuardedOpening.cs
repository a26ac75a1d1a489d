using System.Runtime.ExceptionServices;

namespace CertTui.Engine.Backups;

/// <summary>
/// Opens a PKCS#12 file on a stack of its own and within a time. .NET reads bags inside bags by recursion, and copies at each level: a
/// hostile file would end the process, or take minutes.
/// </summary>
internal sealed class GuardedOpening
{
    private const int StackBytes = 128 * 1024 * 1024;

    // So few bytes have no room for the levels that take long, and on a busy machine the work that is allowed may.
    private const int QuickBytes = 64 * 1024;

    private readonly Lock _handing = new();
    private Pkcs12Reading? _reading;
    private ExceptionDispatchInfo? _fault;
    private bool _isGivenUp;

    /// <param name="length">Bytes of the file.</param>
    /// <param name="password">A copy is made for the other thread, and cleared there.</param>
    /// <param name="patience">How long a large file is waited for.</param>
    /// <param name="open">What opens.</param>
    /// <returns>Null where it took too long: what comes then is cleared, and nothing waits for it.</returns>
    public static Pkcs12Reading? Run(int length, ReadOnlySpan<char> password, TimeSpan patience, Func<char[], Pkcs12Reading> open)
    {
        var guard = new GuardedOpening();
        var secret = password.ToArray();
        var thread = new Thread(() => guard.Work(secret, open), StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join(length <= QuickBytes ? Timeout.InfiniteTimeSpan : patience);
        return guard.TakeOrGiveUp();
    }

    private void Work(char[] secret, Func<char[], Pkcs12Reading> open)
    {
        try
        {
            Hand(open(secret));
        }
        catch (Exception exception)
        {
            // A bug is told on the thread that asked; here it would end the process without a word.
            _fault = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            Array.Clear(secret);
        }
    }

    private void Hand(Pkcs12Reading reading)
    {
        lock (_handing)
        {
            _reading = reading;
            if (_isGivenUp)
                reading.Content?.Dispose();
        }
    }

    private Pkcs12Reading? TakeOrGiveUp()
    {
        _fault?.Throw();
        lock (_handing)
        {
            _isGivenUp = _reading is null;
            return _reading;
        }
    }
}
