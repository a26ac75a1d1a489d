namespace CertTui.Terminal.Keys;

/// <summary>
/// What stands between the start of a control sequence and its last byte (ECMA-48 5.4): numbers, and marks of private use.
/// </summary>
internal sealed class Parameters
{
    private readonly int[] numbers = new int[4];
    private int index;

    /// <summary>The private mark (? &lt; = &gt;) or intermediate byte, 0 where there is none.</summary>
    public char Mark { get; private set; }

    public bool IsEmpty { get; private set; } = true;

    public int First => numbers[0];

    public int Second => numbers[1];

    public void Clear()
    {
        Array.Clear(numbers);
        (index, Mark, IsEmpty) = (0, '\0', true);
    }

    /// <summary>False where the byte is no parameter byte; more of them than anyone sends are read and dropped.</summary>
    public bool TryAdd(byte value)
    {
        if (value is < 0x20 or >= 0x40)
            return false;
        IsEmpty = false;
        if (value is >= (byte)'0' and <= (byte)'9')
            AddDigit(value - '0');
        else if (value == ';')
            index++;
        else
            Mark = (char)value;
        return true;
    }

    private void AddDigit(int digit)
    {
        if (index < numbers.Length)
            numbers[index] = Math.Min((numbers[index] * 10) + digit, 99_999);
    }
}
